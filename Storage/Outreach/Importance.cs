using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Outreach;

/// <summary>What goes first where not everything fits.</summary>
internal static class Importance
{
    /// <summary>
    /// The stored values are in that order, but for what was added to them: what a person put off themselves comes right after what a choice led
    /// to, what became of a note or an offer right after notes, and a colleague's wish right after what a manager planned.
    /// </summary>
    public static int Rank(this DeliveryKind kind) => kind switch
    {
        DeliveryKind.Debrief => (2 * (int)DeliveryKind.LaterOutcome) + 1,
        DeliveryKind.NoteNews or DeliveryKind.OfferTold => (2 * (int)DeliveryKind.Note) + 1,
        DeliveryKind.FeedbackAsk => (2 * (int)DeliveryKind.Drop) + 1,
        _ => 2 * (int)kind,
    };
}
