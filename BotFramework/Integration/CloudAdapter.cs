using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The Bot Framework over HTTP: 405 for what is no POST, 400 for what is no activity, 413 for one over 1 MiB, 401 for who isn't a channel of this
/// bot; otherwise 200, or what an invoke was answered with (501 when it was not).
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        if (await ReadAsync(httpRequest, httpResponse) is not { } activity)
            return;
        if (await AuthenticateAsync(httpRequest, httpResponse, activity, cancellationToken) is not { } sender)
            return;
        if (!SaysWhoAndWhere(activity) || !await CanAnswerAsync(sender, activity, cancellationToken))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken) is { } answer)
            await HttpHelper.WriteResponseAsync(httpResponse, answer);
    }

    private async Task<Activity?> ReadAsync(HttpRequest request, HttpResponse response)
    {
        try
        {
            if (await HttpHelper.ReadRequestAsync<Activity>(request) is { Type.Length: > 0 } activity)
                return activity;
            response.StatusCode = StatusCodes.Status400BadRequest;
            Logger.LogInformation("A request was refused (400): its body is no activity.");
        }
        catch (BadHttpRequestException e)
        {
            response.StatusCode = e.StatusCode;
            Logger.LogInformation("A request was refused ({Status}): {Reason}", e.StatusCode, e.Message);
        }
        return null;
    }

    private async Task<AuthenticateRequestResult?> AuthenticateAsync(
        HttpRequest request, HttpResponse response, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, request.Headers.Authorization, cancellationToken);
        }
        catch (UnauthorizedAccessException e)
        {
            response.Headers.WWWAuthenticate = "Bearer";
            response.StatusCode = StatusCodes.Status401Unauthorized;
            Logger.LogWarning("A request was refused (401): {Reason}", e.Message);
            return null;
        }
    }

    // What a person said or pressed can be answered only where it is known who and where they are.
    private bool SaysWhoAndWhere(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke)
            || (activity is { Conversation.Id.Length: > 0, From: { } from } && !string.IsNullOrEmpty(from.AadObjectId ?? from.Id)))
            return true;
        Logger.LogInformation("A request was refused (400): it names no conversation, or nobody who speaks.");
        return false;
    }

    // The client is kept, so the turn gets the same one without another look.
    private async Task<bool> CanAnswerAsync(AuthenticateRequestResult sender, Activity activity, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activity.ServiceUrl) || sender.ConnectorFactory is not { } connectors)
            return true;
        try
        {
            await connectors.CreateAsync(activity.ServiceUrl, sender.Audience, cancellationToken);
            return true;
        }
        catch (InvalidOperationException e)
        {
            Logger.LogError("A request was refused (400): {Reason}", e.Message);
            return false;
        }
    }
}
