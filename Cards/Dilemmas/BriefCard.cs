using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>The pre-brief: what it is about, how long it takes, what to know before it opens.</summary>
public static class BriefCard
{
    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt that is offered.</param>
    /// <param name="run">The dilemma, in its guise.</param>
    /// <param name="noted">The version of the pre-brief that the person has taken note of; 0 when none.</param>
    /// <param name="terms">What of who sees what isn't the same everywhere.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, Run run, int noted, PreBriefTerms terms)
    {
        var dilemma = run.Dilemma;
        var card = Card.New(
            words,
            $"{dilemma.Title}. {dilemma.About} {words.Minutes(dilemma.Minutes)}.",
            Texts.Heading(dilemma.Title),
            Texts.Quiet($"{words.Minutes(dilemma.Minutes)}, {words.Difficulty(dilemma.Difficulty)}"),
            Texts.Body(dilemma.About));
        if (dilemma.ContentNote is { } note)
        {
            card.Body.Add(new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Warning,
                Items = [Texts.Label(words.BriefContentNote), Texts.Body(note)],
            });
        }

        card.Body.Add(Texts.Label(words.BriefOnYourDesk));
        card.Body.Add(new AdaptiveTextBlock(dilemma.Policy) { Wrap = true, Spacing = AdaptiveSpacing.Small });
        var before = PreBrief.For(words, terms, noted, dilemma.IsHeavy).ToList();
        // How to stop is told once.
        card.Body.Add(Texts.Quiet(before.Count > 0 ? words.BriefHowShort : words.BriefHow));
        card.Body.AddRange(before);
        if (dilemma.IsHeavy)
            card.Body.Add(Pressable.Line(words.TalkTitle, Press.Of(words.TalkTitle, Verbs.Talk, attempt, 0), quiet: true));
        card.Actions =
        [
            Press.Of(words.Begin, Verbs.Begin, attempt, 0),
            Press.Of(words.AnotherOne, Verbs.Skip, attempt, 0, SkipTo.Another),
            Press.Of(dilemma.IsHeavy ? words.HeavyNotToday : words.NotNow, Verbs.Skip, attempt, 0, SkipTo.Nothing),
        ];
        if (dilemma.IsHeavy)
            card.Actions.Add(Press.Of(words.HeavyNoneOfThisKind, Verbs.Skip, attempt, 0, SkipTo.NoneOfThisKind));
        card.Actions[0].Style = "positive";
        return card;
    }
}

/// <summary>What someone who skips would have instead.</summary>
public static class SkipTo
{
    public const string Another = "another";
    public const string Nothing = "nothing";

    /// <summary>Another one, and no heavy one of this topic any more.</summary>
    public const string NoneOfThisKind = "kind";
}
