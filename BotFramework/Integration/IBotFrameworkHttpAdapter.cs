using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes what a channel posts over HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Authenticates the request, lets the bot take its turn, and writes the answer.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
