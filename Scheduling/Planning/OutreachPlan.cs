using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Scheduling.Planning;

/// <summary>What one person is sent now, what waits and until when, and what is never sent and why.</summary>
internal sealed class OutreachPlan
{
    private readonly List<IReadOnlyList<DeliveryRow>> _messages = [];
    private readonly List<(DeliveryRow, Instant?)> _waits = [];
    private readonly List<(DeliveryRow, DeliveryState, string)> _ends = [];

    /// <summary>Each is one message; what it carries, the most important first.</summary>
    public IReadOnlyList<IReadOnlyList<DeliveryRow>> Messages => _messages;

    /// <summary>What waits; without end when it waits for the person themselves.</summary>
    public IReadOnlyList<(DeliveryRow Row, Instant? Until)> Waits => _waits;

    /// <summary>What is never sent.</summary>
    public IReadOnlyList<(DeliveryRow Row, DeliveryState State, string Reason)> Ends => _ends;

    /// <summary>When to think of a nudge again, for one that lapsed; null when none did.</summary>
    public Instant? NudgeAgainAt { get; private set; }

    internal void Send(IReadOnlyList<DeliveryRow> rows) => _messages.Add(rows);

    internal void Wait(DeliveryRow row, Instant? until) => _waits.Add((row, until));

    internal void Skip(DeliveryRow row, string reason) => _ends.Add((row, DeliveryState.Skipped, reason));

    internal void Fail(DeliveryRow row, string reason) => _ends.Add((row, DeliveryState.Failed, reason));

    internal void Lapse(DeliveryRow nudge, string reason, Instant? againAt)
    {
        Skip(nudge, reason);
        NudgeAgainAt = againAt;
    }
}
