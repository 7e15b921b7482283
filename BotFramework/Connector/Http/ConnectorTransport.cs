using System.Net;
using System.Text.Json;
using EmpathyBot.BotFramework.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Makes the calls to one address: body, token, attempts, answer.</summary>
internal sealed class ConnectorTransport(Uri baseUri, ServiceClientCredentials? credentials, HttpSender http, Retry retry, ILogger logger)
{
    private static readonly string UserAgent = $"EmpathyBot-BotFramework/3.1 EmpathyBot/1.0 (.NET {Environment.Version})";

    private readonly string _base = baseUri.AbsoluteUri.TrimEnd('/') + '/';

    internal Uri BaseUri => baseUri;

    internal ServiceClientCredentials? Credentials => credentials;

    /// <summary>How long a call may take, all attempts together. Of the machine's clock: sockets know no other.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(12);

    internal async Task<T> GetAsync<T>(string route, CancellationToken cancellationToken) where T : class =>
        await SendAsync<object?, T>(HttpMethod.Get, route, null, ErrorShape.Undeclared, cancellationToken)
        ?? throw new HttpOperationException($"{baseUri} answered {route.Split('?')[0]} with nothing that can be read.");

    /// <summary>Null when the answer has no body that can be read: what was asked for is done all the same.</summary>
    internal async Task<T?> SendAsync<TBody, T>(HttpMethod method, string route, TBody body, ErrorShape errors, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var call = new ConnectorCall(method, new Uri(_base + route), body is null ? null : PooledBody.Of(body));
        try
        {
            using var answer = await AttemptAsync(call, patience.Token);
            call.Body?.Return();
            return answer.IsSuccessStatusCode
                ? await ReadAsync<T>(call, answer, patience.Token)
                : throw await ConnectorFault.FromAsync(call, answer, errors, patience.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(
                $"{baseUri} gave no answer within {Patience.TotalSeconds:0.#} seconds; the call may have had its effect.",
                new TimeoutException(e.Message, e));
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var attempts = retry.Begin(repeatable: call.Method != HttpMethod.Post);
        var renewed = false;
        while (true)
        {
            var request = call.ToRequest(UserAgent);
            if (credentials is not null)
                await credentials.ProcessHttpRequestAsync(request, cancellationToken);
            try
            {
                var answer = await http.SendAsync(request, cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return answer;
                if (answer.StatusCode == HttpStatusCode.Unauthorized && !renewed && credentials is AppCredentials app)
                {
                    renewed = true;
                    app.Refused(request);
                }
                else if (!await attempts.AgainAsync(answer, cancellationToken))
                {
                    return answer;
                }
                logger.LogInformation("{Host} answered {Status} to a {Method}; trying again.", baseUri.Host, (int)answer.StatusCode, call.Method);
                answer.Dispose();
            }
            catch (HttpRequestException e)
            {
                if (!await attempts.AgainAsync(e, cancellationToken))
                    throw;
                logger.LogInformation("{Host} can't be reached ({Reason}); trying again.", baseUri.Host, e.Message);
            }
        }
    }

    private async Task<T?> ReadAsync<T>(ConnectorCall call, HttpResponseMessage answer, CancellationToken cancellationToken) where T : class
    {
        if (typeof(T) == typeof(object) || answer.StatusCode == HttpStatusCode.NoContent || answer.Content.Headers.ContentLength == 0)
            return null;
        try
        {
            await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
            return await BotJson.ReadAsync<T>(stream, cancellationToken);
        }
        catch (JsonException e)
        {
            logger.LogDebug(e, "{Host} answered a {Method} with a body that is no {Type}.", baseUri.Host, call.Method, typeof(T).Name);
            return null;
        }
    }
}
