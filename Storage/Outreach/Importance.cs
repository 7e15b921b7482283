using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Outreach;

/// <summary>What goes first where not everything fits.</summary>
internal static class Importance
{
    /// <summary>The stored values are in that order, but for what was added to them: what a person put off themselves comes right after what a choice led to.</summary>
    public static int Rank(this DeliveryKind kind) => kind is DeliveryKind.Debrief ? (2 * (int)DeliveryKind.LaterOutcome) + 1 : 2 * (int)kind;
}
