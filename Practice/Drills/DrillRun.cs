using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Practice.Drills;

/// <summary>
/// One person's way through one drill: offered, ready, a first go, maybe a second, done; or put away. What follows from what happens; a step
/// that isn't open gives null. When something happened is told to it.
/// </summary>
/// <param name="Drill">The text it began with.</param>
/// <param name="Status">Where it stands.</param>
public sealed record DrillRun(Drill Drill, DrillStatus Status)
{
    public const int MostGoes = 2;

    /// <summary>The go that is under way, or was last: 1 or 2.</summary>
    public int Go { get; init; } = 1;

    /// <summary>When this go's time ends; null without a clock. A drill that was put away by the clock keeps it.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Whether the person's client has told that they are typing, in this go.</summary>
    public bool HasTyped { get; init; }

    /// <summary>Whether the customer's impatient message has come, in this go: from there on there is no clock.</summary>
    public bool IsImpatient { get; init; }

    /// <summary>The replies, in their order.</summary>
    public IReadOnlyList<DrillGo> Goes { get; init; } = [];

    /// <summary>Whether it waits for the person: for a press or for words.</summary>
    public bool IsOpen => Status is DrillStatus.Offered or DrillStatus.Waiting or DrillStatus.Answered;

    /// <summary>Whether the person had begun to answer: running out is then the customer's next message, otherwise an interruption.</summary>
    public bool HasBegun => Go > 1 || HasTyped;

    /// <summary>Whether a clock runs.</summary>
    public bool HasClock => Status is DrillStatus.Waiting && Deadline is not null && !IsImpatient;

    /// <summary>Whether a second go can be had.</summary>
    public bool MayGoAgain => Status is DrillStatus.Answered && Goes.Count < MostGoes;

    public static DrillRun Offer(Drill drill) => new(drill, DrillStatus.Offered);

    /// <summary>The clock starts, where there is one.</summary>
    public DrillRun? Ready(DateTimeOffset now, bool hasClock) =>
        Status is DrillStatus.Offered ? Wait(1, now, hasClock) : null;

    /// <summary>The same customer once more.</summary>
    public DrillRun? Again(DateTimeOffset now, bool hasClock) => MayGoAgain ? Wait(MostGoes, now, hasClock) : null;

    /// <summary>The person's client tells that they are typing.</summary>
    public DrillRun? Type(DateTimeOffset now) => HasClock && !HasTyped && now <= Deadline ? this with { HasTyped = true } : null;

    /// <summary>The time of that go has run out: the customer's next message for who had begun, otherwise an interruption without a trace.</summary>
    public DrillRun? TimeOut(int go) => !HasClock || Go != go ? null
        : HasBegun ? this with { IsImpatient = true }
        : this with { Status = DrillStatus.PutAway };

    /// <summary>A reply comes in. It counts by when it arrived, whatever has gone out meanwhile, and it counts once.</summary>
    /// <param name="arrived">When it arrived at the host.</param>
    /// <returns>What follows, and how it came in; null where none is awaited.</returns>
    public (DrillRun Run, DrillArrival Arrival)? Arrive(DateTimeOffset arrived) => this switch
    {
        { Status: DrillStatus.Waiting, Deadline: null } => (this, DrillArrival.InTime),
        { Status: DrillStatus.Waiting, IsImpatient: false } when arrived <= Deadline => (this, DrillArrival.InTime),
        { Status: DrillStatus.Waiting } when arrived <= Deadline => (this with { IsImpatient = false }, DrillArrival.Crossed),
        { Status: DrillStatus.PutAway } when arrived <= Deadline => (this with { Status = DrillStatus.Waiting }, DrillArrival.Crossed),
        { Status: DrillStatus.Waiting, IsImpatient: true } => (this, DrillArrival.ToImpatient),
        { Status: DrillStatus.Waiting } when HasBegun => (this with { IsImpatient = true }, DrillArrival.JustLate),
        { Status: DrillStatus.Waiting } => (this with { Status = DrillStatus.PutAway }, DrillArrival.TooLate),
        { Status: DrillStatus.PutAway, Deadline: not null } => (this, DrillArrival.TooLate),
        _ => null,
    };

    /// <summary>
    /// A reply has arrived and its words are to be looked at before they count: from here on no clock runs. Null, and no effect, where it came
    /// too late to count as in time, or there was none.
    /// </summary>
    public DrillRun? Hold(DateTimeOffset arrived) =>
        Deadline is not null && Arrive(arrived) is (var run, DrillArrival.InTime or DrillArrival.Crossed) ? run with { Deadline = null, HasTyped = true } : null;

    /// <summary>Takes the reply that has arrived.</summary>
    /// <exception cref="InvalidOperationException">None is awaited.</exception>
    public DrillRun Take(string text, DateTimeOffset arrived, CoachReading reading) => Status is DrillStatus.Waiting
        ? this with { Status = DrillStatus.Answered, Goes = [.. Goes, DrillGo.Of(Go, text, arrived, IsImpatient, reading)] }
        : throw new InvalidOperationException($"The drill '{Drill.Id}' awaits no reply: it is {Status}.");

    /// <summary>The person has said of a finding that it isn't what they meant.</summary>
    public DrillRun? Withdraw(int go, Label label) =>
        Status is DrillStatus.Answered && Goes.FirstOrDefault(one => one.Number == go) is { } found && found.Counting.Any(finding => finding.Label == label)
            ? this with { Goes = [.. Goes.Select(one => one.Number == go ? one.Withdraw(label) : one)] }
            : null;

    /// <summary>A second reader has found more in the last reply. Null, and no effect, when it is nothing new, or the drill has gone on.</summary>
    public DrillRun? Add(int go, IEnumerable<Finding> later) =>
        Status is DrillStatus.Answered && Goes is [.., var last] && last.Number == go && last.Add(later) is { } more ? this with { Goes = [.. Goes.SkipLast(1), more] } : null;

    /// <summary>The end, for who has answered; a second go that was begun and not said counts for nothing.</summary>
    public DrillRun? Finish() => IsOpen && Goes.Count > 0 ? this with { Status = DrillStatus.Done, Deadline = null, IsImpatient = false } : null;

    /// <summary>Puts it away, for who has not answered: nothing of it is left but that it can be taken up again.</summary>
    public DrillRun? PutAway() => Status is DrillStatus.Waiting && Goes.Count == 0
        ? Offer(Drill) with { Status = DrillStatus.PutAway }
        : null;

    /// <summary>Offers it anew.</summary>
    public DrillRun? TakeUp() => Status is DrillStatus.PutAway ? Offer(Drill) : null;

    /// <summary>Whether the coach could read any of it.</summary>
    public bool IsLegible => Goes.Any(go => go.IsLegible);

    /// <summary>How it went, once it is done.</summary>
    /// <param name="customerMetBefore">Whether this person has finished a drill with this customer before.</param>
    /// <exception cref="InvalidOperationException">Nothing was said.</exception>
    public Rating Rate(bool customerMetBefore) => Goes.Count == 0
        ? throw new InvalidOperationException("A drill in which nothing was said has no rating.")
        : GoRating.Of(Goes[0].Has(Drill.Skill), Goes.Count > 1 && Goes[1].Has(Drill.Skill), customerMetBefore);

    // Kept to the microsecond: the deadline is the same before and after it was kept.
    private DrillRun Wait(int go, DateTimeOffset now, bool hasClock) => this with
    {
        Status = DrillStatus.Waiting,
        Go = go,
        Deadline = hasClock ? new DateTimeOffset((now + Drill.Time).UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero) : null,
        HasTyped = false,
        IsImpatient = false,
    };
}
