using System.Text;
using System.Text.Json;
using EmpathyBot.BotFramework.Json;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>An answer that refuses, as the exception that application code knows.</summary>
internal static class ConnectorFault
{
    private const int MaxBytes = 64 * 1024;

    internal static async Task<RestException> FromAsync(
        ConnectorCall call, HttpResponseMessage answer, ErrorShape errors, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(answer, cancellationToken);
        var error = Read(body);
        // Ids of people and conversations stay out of the message, since it is logged; so does the channel's own text, which may name them.
        var message = $"{call.Method} to {call.Address.Host} was refused with {(int)answer.StatusCode}"
            + (error?.Error is { } reason ? $" ({reason.Code})." : $" ({answer.ReasonPhrase}).");
        var (request, response) = (Request(call), Response(answer, body));
        return errors == ErrorShape.Declared
            ? new ErrorResponseException(message) { Request = request, Response = response, Body = error }
            : new HttpOperationException(message) { Request = request, Response = response, Body = error };
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
            return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (HttpRequestException)
        {
            // Cut off or far too long: the status says enough.
            return [];
        }
    }

    private static ErrorResponse? Read(byte[] body)
    {
        try
        {
            return BotJson.Read<ErrorResponse>(body) is { Error: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HttpRequestMessageWrapper Request(ConnectorCall call) => new() { Method = call.Method, RequestUri = call.Address };

    private static HttpResponseMessageWrapper Response(HttpResponseMessage answer, byte[] body)
    {
        var response = new HttpResponseMessageWrapper
        {
            StatusCode = answer.StatusCode,
            ReasonPhrase = answer.ReasonPhrase,
            Content = Encoding.UTF8.GetString(body),
        };
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            response.Headers[name] = [.. values];
        return response;
    }
}
