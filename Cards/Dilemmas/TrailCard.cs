using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What a card shrinks to once it was answered: what stood there, what was chosen, what it did. Four lines,
/// nothing to press; the next card tells in full what happened.</summary>
public static class TrailCard
{
    // A line, more or less.
    private const int LongestTyped = 60;

    /// <param name="words">The language.</param>
    /// <param name="run">The run, at that step or any later one.</param>
    /// <param name="step">The step that was decided on the card.</param>
    public static AdaptiveCard Make(Words.Words words, Run run, int step)
    {
        var turn = run.Turns[step];
        var stood = turn.Decision.Kind is DecisionKind.Justify ? run.Turns[step - 1].Did : SceneMoment.Of(run, step).Plain(words);
        var did = SaidLine.Of(words, turn, LongestTyped);
        var happened = $"{turn.Happened} {turn.MadeOfIt}".Trim();
        var card = Card.New(words, $"{stood} {words.You}: {did} {happened}".Trim());
        if (stood.Length > 0)
            card.Body.Add(new AdaptiveTextBlock(stood) { MaxLines = 1, Wrap = true, IsSubtle = true });
        card.Body.Add(turn.Decision.Kind is DecisionKind.Justify or DecisionKind.Reply
            ? Texts.Typed($"{words.You}: {did}", LongestTyped)
            : Texts.Line($"**{words.You}:** {did}"));
        if (turn.Decision.Kind is not DecisionKind.Ask && happened.Length > 0)
            card.Body.Add(Texts.Line(happened));
        if (!turn.Now.IsNone)
            card.Body.Add(StakesLine.Line(words, turn.Now));
        return card;
    }
}
