using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>A decision as it is kept, and the words of a reply or a reason beside it.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Reply">The words; null where none were typed, and where they are gone.</param>
internal sealed record KeptDecision(DecisionRow Decision, ReplyRow? Reply)
{
    /// <summary>The decision itself. The way of a reply or a reason is the one that is kept, whatever would be found in it today.</summary>
    public Decision Replayed() => new(Decision.Kind, Decision.ChoiceId)
    {
        Typed = Decision.Kind switch
        {
            DecisionKind.Reply => Typed() ?? TypedReply.Erased,
            DecisionKind.Justify => Typed() ?? (Decision.Text is { } older ? TypedReply.Erased with { Text = older } : null),
            _ => null,
        },
        ReasonWay = Decision.ReasonWay,
    };

    private TypedReply? Typed()
    {
        if (Reply is null)
            return null;
        var found = FindingsJson.Read(Reply.Findings, Reply.Text);
        return new TypedReply(
            Reply.Text ?? "", [.. found.Where(one => !one.IsWithdrawn).Select(one => one.Finding)], Reply.Legibility, TypedWords.SignalsOf(Reply))
        {
            IsMisread = found.Any(one => one.IsWithdrawn),
        };
    }
}
