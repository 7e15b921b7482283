using System.Globalization;
using System.Net;

namespace EmpathyBot.Scheduling.Sending;

/// <summary>What became of a request to the channel.</summary>
internal abstract record SendOutcome
{
    private static readonly string[] GoneCodes = ["ConversationBlockedByUser", "BotNotInConversationRoster", "BotDisabledByAdmin", "MessageWritesBlocked"];

    private static readonly string[] OutCodes = ["BotNotInConversationRoster", "BotDisabledByAdmin"];

    private SendOutcome()
    {
    }

    /// <summary>It arrived.</summary>
    /// <param name="MessageId">The message's id at the channel; null when it didn't say.</param>
    /// <param name="ThreadId">The conversation that a new thread is; null for what begins none.</param>
    public sealed record Arrived(string? MessageId, string? ThreadId = null) : SendOutcome;

    /// <summary>It certainly didn't arrive, and may the next time.</summary>
    /// <param name="After">How long the channel asks to wait; null when it doesn't say.</param>
    /// <param name="Reason">What it answered.</param>
    public sealed record NotYet(TimeSpan? After, string Reason) : SendOutcome;

    /// <summary>It may have arrived: it isn't sent again.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>It didn't arrive, and won't.</summary>
    /// <param name="Reason">What the channel answered.</param>
    /// <param name="IsNotThere">Whether what it was about is not there, or no more.</param>
    public sealed record Refused(string Reason, bool IsNotThere = false) : SendOutcome;

    /// <summary>The channel lets nothing through to this person, or the bot is not in this team.</summary>
    public sealed record Gone(string Reason) : SendOutcome;

    /// <summary>
    /// Sorts a fault. 429, 412, 502 and 503 say that nothing was delivered; 408, 500, 504, a lost connection and no answer in time leave it
    /// open.
    /// </summary>
    public static SendOutcome Of(Exception fault, DateTimeOffset now) => fault switch
    {
        ErrorResponseException { Response: { } response } refused => Of(response.StatusCode, refused, now),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => new NotYet(null, "The channel could not be reached."),
        HttpRequestException => new Unknown("The connection was lost before the channel answered."),
        IOException => new Unknown("The connection was lost while the channel answered."),
        OperationCanceledException => new Unknown("The channel did not answer in time."),
        // No token, no client: nothing has left yet.
        _ => new NotYet(null, $"It could not be sent: {fault.GetType().Name}."),
    };

    /// <summary>
    /// The same for what is done in a team's channel: there the bot is out where it isn't in the roster, or was disabled; who blocks a bot or
    /// isn't let write is refused, and may be let the next time.
    /// </summary>
    public static SendOutcome InChannel(Exception fault, DateTimeOffset now) => Of(fault, now) switch
    {
        Gone gone when fault is ErrorResponseException { Body.Error.Code: { } code } && !OutCodes.Contains(code) => new Refused(gone.Reason),
        var other => other,
    };

    private static SendOutcome Of(HttpStatusCode status, ErrorResponseException fault, DateTimeOffset now)
    {
        var said = FormattableString.Invariant($"The channel answered {(int)status}{(fault.Body?.Error?.Code is { Length: > 0 } code ? $" ({code})" : "")}.");
        return status switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable =>
                new NotYet(RetryAfter(fault, now), said),
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.GatewayTimeout => new Unknown(said),
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound when GoneCodes.Contains(fault.Body?.Error?.Code) => new Gone(said),
            HttpStatusCode.Unauthorized => new NotYet(null, said),
            _ => new Refused(said, IsNotThere: status is HttpStatusCode.NotFound or HttpStatusCode.Gone),
        };
    }

    private static TimeSpan? RetryAfter(ErrorResponseException fault, DateTimeOffset now)
    {
        var header = fault.Response?.Headers?.FirstOrDefault(pair => string.Equals(pair.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        if (double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 86_400)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment > now ? moment - now : null;
    }
}
