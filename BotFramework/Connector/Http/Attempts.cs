using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>The attempts at one call.</summary>
internal sealed class Attempts(Retry retry, bool repeatable, long begun)
{
    private int _made;

    /// <summary>Waits and says yes when the call should be made again; says no at once otherwise.</summary>
    internal ValueTask<bool> AgainAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!MayRepeat(answer.StatusCode))
            return new ValueTask<bool>(false);
        return WaitAsync(RetryAfter(answer) is { } asked ? retry.Pause(asked) : retry.Pause(_made), cancellationToken);
    }

    /// <inheritdoc cref="AgainAsync(HttpResponseMessage, CancellationToken)"/>
    internal ValueTask<bool> AgainAsync(HttpRequestException fault, CancellationToken cancellationToken) =>
        NothingWasSent(fault) || (repeatable && IsLost(fault)) ? WaitAsync(retry.Pause(_made), cancellationToken) : new ValueTask<bool>(false);

    // Teams' documentation counts 504 with those to repeat; but a gateway that gave up waiting may have passed the message on.
    private bool MayRepeat(HttpStatusCode status) => status switch
    {
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => true,
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.GatewayTimeout => repeatable,
        _ => false,
    };

    private static bool NothingWasSent(HttpRequestException fault) =>
        fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;

    private static bool IsLost(HttpRequestException fault) =>
        fault.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.Unknown && fault.StatusCode is null;

    private TimeSpan? RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } moment } when moment - retry.Time.GetUtcNow() is var left => left > TimeSpan.Zero ? left : TimeSpan.Zero,
        _ => null,
    };

    private async ValueTask<bool> WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (retry.Time.GetElapsedTime(begun) + pause > Retry.Budget)
            return false;
        _made++;
        await Task.Delay(pause, retry.Time, cancellationToken);
        return true;
    }
}
