using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>A decision as it is kept, and the words of a reply beside it.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Reply">The words; null for whatever isn't a reply, and where they are gone.</param>
internal sealed record KeptDecision(DecisionRow Decision, ReplyRow? Reply)
{
    /// <summary>The decision itself. The way of a reply is the one that is kept, whatever would be found in it today.</summary>
    public Decision Replayed() => new(Decision.Kind, Decision.ChoiceId, Decision.Text)
    {
        Typed = Decision.Kind is DecisionKind.Reply ? Typed() : null,
    };

    private TypedReply Typed() => Reply is null
        ? TypedReply.Erased
        : new TypedReply(
            Reply.Text ?? "",
            [.. FindingsJson.Read(Reply.Findings, Reply.Text).Where(one => !one.IsWithdrawn).Select(one => one.Finding)],
            Reply.Legibility,
            TypedWords.SignalsOf(Reply));
}
