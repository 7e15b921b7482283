using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Later;

/// <summary>What a choice led to, days later: who it was and what was said in two lines, what came of it, and a way back into it.</summary>
public static class LaterCard
{
    /// <summary>What its press to flag names as the card it stands on.</summary>
    public const string From = "later";

    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt it belongs to.</param>
    /// <param name="run">Its run.</param>
    /// <param name="step">The step that led here; it has something later.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, Run run, int step)
    {
        var (turn, later) = At(run, step);
        var card = Card.New(words, $"{words.LaterSummary(run.Dilemma.Title)}. {later.Text}");
        card.Body.AddRange(Section(words, run, turn, later));
        card.Actions = [Press.Of(words.LookBack, Verbs.LaterTalk, attempt, step), Press.Of(words.FlagThis, Verbs.Flag, attempt, step, From)];
        return card;
    }

    /// <summary>For a heavy one: says that there is something, and asks first.</summary>
    /// <inheritdoc cref="Make"/>
    public static AdaptiveCard Closed(Words.Words words, Guid attempt, Run run, int step)
    {
        var text = words.LaterHeavy(run.Dilemma.Title);
        var card = Card.New(words, text, Texts.Quiet(words.LaterSummary(run.Dilemma.Title)), Texts.Body(text));
        card.Actions =
        [
            Press.Of(words.Open, Verbs.LaterOpen, attempt, step),
            Press.Of(words.LeaveIt, Verbs.LaterLeave, attempt, step),
        ];
        return card;
    }

    /// <summary>The same as a part of a card that carries several things.</summary>
    /// <inheritdoc cref="Make"/>
    /// <param name="nth">The how manieth of this attempt it is on that card: two of them are told apart by ear.</param>
    internal static AdaptiveContainer Part(Words.Words words, Guid attempt, Run run, int step, int nth)
    {
        string Called(string text) => nth == 1 ? text : FormattableString.Invariant($"{text} ({nth})");
        var (turn, later) = At(run, step);
        var part = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium };
        if (run.Dilemma.IsHeavy)
        {
            part.Items.Add(Texts.Body(words.LaterHeavy(run.Dilemma.Title)));
            part.Items.Add(Line(Called(words.OpenOf(run.Dilemma.Title, words.After(later.After))), Verbs.LaterOpen, attempt, step, quiet: false));
            return part;
        }

        part.Items.AddRange(Section(words, run, turn, later));
        part.Items.Add(Line(Called(words.LookBackAt(run.Dilemma.Title, words.After(later.After))), Verbs.LaterTalk, attempt, step, quiet: true));
        return part;
    }

    private static AdaptiveContainer Line(string text, string verb, Guid attempt, int step, bool quiet) =>
        Pressable.Line(text, Press.Of(text, verb, attempt, step), quiet);

    private static List<AdaptiveElement> Section(Words.Words words, Run run, RunTurn turn, LaterOutcome later) =>
    [
        Texts.Quiet($"{words.LaterSummary(run.Dilemma.Title)} · {words.LaterAfter(words.After(later.After))}"),
        Texts.Line(words.LaterLead(run.Guise.Customer.Name)),
        Recap(words, run, turn),
        Texts.Body(later.Text),
        Texts.Label(words.WhatItDid),
        StakesLine.Line(words, later.Stakes),
    ];

    // Typed words are never read as Markdown; what the author wrote is.
    private static AdaptiveElement Recap(Words.Words words, Run run, RunTurn turn)
    {
        if (turn.Decision.Kind is DecisionKind.Justify && turn.Did is { Length: > 0 } typed)
            return Texts.Typed(words.LaterYouSaid(typed), SaidLine.Longest);
        if (turn.Decision.Kind is DecisionKind.Reply)
            return Texts.Typed(words.LaterYouSaid(turn.MovedBy?.Quote ?? turn.Did), SaidLine.Longest);
        var did = turn.Did.Length > 0 ? turn : run.Turns[Math.Max(0, run.Turns.IndexOf(turn) - 1)];
        return new AdaptiveTextBlock(did.IsSpoken && did.Decision.Kind is not DecisionKind.Justify ? words.LaterYouSaid(did.Did) : words.LaterYouDid(did.Did))
        {
            Wrap = true,
            MaxLines = 2,
            IsSubtle = true,
            Spacing = AdaptiveSpacing.None,
        };
    }

    private static (RunTurn Turn, LaterOutcome Later) At(Run run, int step) =>
        run.Turns[step] is { Later: { } later } turn ? (turn, later) : throw new ArgumentException($"Step {step} has nothing later.", nameof(step));
}
