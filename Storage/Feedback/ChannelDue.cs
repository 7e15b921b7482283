using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>A team that something is due for in its channel.</summary>
/// <param name="Team">Which.</param>
/// <param name="Rows">What waits and may be looked at now, in the order in which it is done.</param>
public sealed record ChannelDue(TeamRow Team, IReadOnlyList<ChannelDeliveryRow> Rows);
