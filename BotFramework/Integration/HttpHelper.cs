using System.Text.Json;
using EmpathyBot.BotFramework.Json;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads and writes the protocol's bodies.</summary>
public static class HttpHelper
{
    /// <summary>Ten times what Teams lets through, in bytes.</summary>
    internal const int MaxBytes = 1024 * 1024;

    /// <summary>Null when the body is no JSON of that type.</summary>
    /// <exception cref="BadHttpRequestException">The body is longer than 1 MiB (413), or was cut off (400).</exception>
    public static async Task<T?> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > MaxBytes)
            throw TooLong();
        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            try
            {
                if (read.Buffer.Length > MaxBytes)
                    throw TooLong();
                if (read.IsCompleted)
                    return BotJson.Read<T>(read.Buffer);
            }
            catch (JsonException)
            {
                return default;
            }
            finally
            {
                // Looked at, but not taken until all of it is there.
                body.AdvanceTo(read.IsCompleted ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            }
        }
    }

    /// <summary>Writes the status and body of an invoke's answer; 501 when there is no answer.</summary>
    public static Task WriteResponseAsync(HttpResponse response, InvokeResponse? invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (invokeResponse is null)
        {
            response.StatusCode = StatusCodes.Status501NotImplemented;
            return Task.CompletedTask;
        }
        if (invokeResponse.Body is not null)
            return WriteAsync(response, invokeResponse.Status, invokeResponse.Body);
        response.StatusCode = invokeResponse.Status;
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(HttpResponse response, int status, object value)
    {
        var body = Connector.PooledBody.Of(value);
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Written.Length;
        await response.BodyWriter.WriteAsync(body.Written, response.HttpContext.RequestAborted);
        body.Return();
    }

    private static BadHttpRequestException TooLong() =>
        new($"The body is longer than {MaxBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
}
