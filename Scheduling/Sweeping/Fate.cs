using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Scheduling.Sweeping;

/// <summary>What becomes of a row after a request, or without one: whether it goes out again, and when.</summary>
/// <param name="State">The state that it is in.</param>
/// <param name="Reason">Why; null where it simply arrived.</param>
/// <param name="Tries">How often it was tried and certainly wasn't done.</param>
/// <param name="NextAt">When it is looked at next; null once it has ended.</param>
/// <param name="EndedAt">When its request began, or it was ended without; null while it waits.</param>
internal readonly record struct Fate(DeliveryState State, string? Reason, int Tries, DateTimeOffset? NextAt, DateTimeOffset? EndedAt)
{
    /// <summary>How often something is tried before it is given up; what can't be given up is in nobody's way after as many.</summary>
    public const int MostTries = 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    /// <summary>The longest that something waits that could not be done.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromMinutes(30);

    /// <param name="outcome">What became of the request.</param>
    /// <param name="tries">How often it was tried before, and certainly wasn't done.</param>
    /// <param name="begunAt">When the request began.</param>
    /// <param name="now">When it ended.</param>
    /// <param name="isNeverGivenUp">Whether it goes on with the longest pause, however often it could not be done.</param>
    public static Fate After(SendOutcome outcome, int tries, DateTimeOffset? begunAt, DateTimeOffset now, bool isNeverGivenUp = false) => outcome switch
    {
        SendOutcome.Arrived => new(DeliveryState.Sent, null, tries, null, begunAt),
        SendOutcome.NotYet notYet when isNeverGivenUp || tries + 1 < MostTries =>
            new(DeliveryState.Waiting, notYet.Reason, tries + 1, now + PauseAfter(tries + 1, notYet.After), null),
        SendOutcome.NotYet notYet => Ended(DeliveryState.Failed, FormattableString.Invariant($"Given up after {MostTries} tries. {notYet.Reason}"), tries, now),
        SendOutcome.Unknown unknown => new(DeliveryState.Unknown, unknown.Reason, tries, null, begunAt),
        SendOutcome.Refused refused => Ended(DeliveryState.Failed, refused.Reason, tries, now),
        SendOutcome.Gone gone => Ended(DeliveryState.Failed, gone.Reason, tries, now),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    /// <summary>It ends without a request, or after it.</summary>
    public static Fate Ended(DeliveryState state, string reason, int tries, DateTimeOffset now) => new(state, reason, tries, null, now);

    public void ApplyTo(DeliveryRow row)
    {
        (row.State, row.Reason, row.Tries, row.NextAt, row.EndedAt) = (State, Reason, Tries, NextAt, EndedAt);
        // What didn't go out was carried by nothing.
        if (State is not (DeliveryState.Sent or DeliveryState.Unknown))
            row.JoinedTo = null;
    }

    public void ApplyTo(ChannelDeliveryRow row) => (row.State, row.Reason, row.Tries, row.NextAt, row.EndedAt) = (State, Reason, Tries, NextAt, EndedAt);

    // Twice as long each time, and never everybody at once.
    private static TimeSpan PauseAfter(int tries, TimeSpan? asked)
    {
        var pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(tries - 1, 10)));
        var longer = asked is { } wish && wish > pause ? wish : pause;
        return longer * (1 + (Random.Shared.NextDouble() / 5));
    }
}
