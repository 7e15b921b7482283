using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Cards.Later;

/// <summary>An invitation to a dilemma: because it is worth another go, or because a manager planned it.</summary>
public static class InvitationCard
{
    /// <summary>Why it comes back, and what to do if not now.</summary>
    /// <param name="words">The language.</param>
    /// <param name="dilemma">Which one.</param>
    /// <param name="isLast">Whether nudges pause themselves after this one.</param>
    public static AdaptiveCard Nudge(Words.Words words, Dilemma dilemma, bool isLast)
    {
        var card = Card.New(words, $"{words.WorthAnotherGo}: {dilemma.Title}. {dilemma.About}");
        card.Body.AddRange(Section(words, words.WorthAnotherGo, dilemma, dilemma.Guises.Count > 1 ? $"{words.NudgeText} {words.NudgeOther}" : words.NudgeText));
        if (isLast)
            card.Body.Add(Texts.Quiet(words.NudgeLast));
        card.Actions =
        [
            Press.Of(words.Begin, Verbs.NudgeBegin, dilemma.Id),
            Press.Of(words.SnoozeTomorrow, Verbs.NudgeSnooze, SnoozeTo.Tomorrow),
            Press.Of(words.SnoozeWeek, Verbs.NudgeSnooze, SnoozeTo.NextWeek),
        ];
        card.Actions[0].Style = "positive";
        return card;
    }

    /// <param name="words">The language.</param>
    /// <param name="dilemma">Which one.</param>
    public static AdaptiveCard Drop(Words.Words words, Dilemma dilemma)
    {
        var card = Card.New(words, $"{words.DropSummary}: {dilemma.Title}. {dilemma.About}");
        card.Body.AddRange(Section(words, words.DropSummary, dilemma, words.DropText));
        card.Actions = [Press.Of(words.Begin, Verbs.DropBegin, dilemma.Id)];
        card.Actions[0].Style = "positive";
        return card;
    }

    /// <summary>The same as a part of a card that carries several things.</summary>
    /// <inheritdoc cref="Drop"/>
    internal static AdaptiveContainer DropPart(Words.Words words, Dilemma dilemma)
    {
        var part = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium };
        part.Items.AddRange(Section(words, words.DropSummary, dilemma, words.DropText));
        part.Items.Add(Pressable.Line(words.BeginOf(dilemma.Title), Press.Of(words.BeginOf(dilemma.Title), Verbs.DropBegin, dilemma.Id)));
        return part;
    }

    /// <summary>What a drop brings, as it is seen by whom it is for, to look at only.</summary>
    internal static List<AdaptiveElement> Look(Words.Words words, Dilemma dilemma) => Section(words, words.DropSummary, dilemma, words.DropText);

    private static List<AdaptiveElement> Section(Words.Words words, string lead, Dilemma dilemma, string why)
    {
        List<AdaptiveElement> section =
        [
            Texts.Quiet(lead),
            Texts.Heading(dilemma.Title),
            Texts.Quiet($"{words.Minutes(dilemma.Minutes)}, {words.Difficulty(dilemma.Difficulty)}"),
            Texts.Body(dilemma.About),
            Texts.Quiet(why),
        ];
        if (dilemma.ContentNote is { } note)
            section.Insert(4, new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Items = [Texts.Label(words.BriefContentNote), Texts.Body(note)] });
        return section;
    }
}

/// <summary>Until when a nudge is put off.</summary>
public static class SnoozeTo
{
    public const string Tomorrow = "tomorrow";
    public const string NextWeek = "week";
}
