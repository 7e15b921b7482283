using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>Asks for the reason of a choice in a typed line, which may be left out.</summary>
public static class JustifyCard
{
    /// <summary>The longest reason, in characters.</summary>
    public const int Longest = 500;

    public static AdaptiveCard Make(Words.Words words, Guid attempt, Run run)
    {
        if (run.Justifying is not { } choice || run.Scene?.Justify?.Ask is not { } question)
            throw new ArgumentException("Nothing waits for a reason in this run.", nameof(run));

        var card = Card.New(
            words,
            question,
            Texts.Quiet(run.Dilemma.Title),
            Texts.Body(question),
            TypedInput.Make(words.JustifyLabel, words.JustifyHint, Longest));
        var leaveOut = Press.Of(words.LeaveItOut, Verbs.Skip, attempt, run.Step, choice.Id);
        leaveOut.AssociatedInputs = AdaptiveAssociatedInputs.None;
        card.Actions = [Press.Of(words.Send, Verbs.Reply, attempt, run.Step, choice.Id), leaveOut];
        return card;
    }
}
