using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Drills;

namespace EmpathyBot.Cards.Everywhere;

/// <summary>What the person has been through, and what is open. Theirs alone.</summary>
public static class ProgressCard
{
    /// <summary>What its press names as the card it stands on.</summary>
    public const string From = "progress";

    /// <summary>The most lines to keep, and the most promises, that stand on it.</summary>
    public const int MostKept = 3;

    private const int Shown = 8;
    private const int LongestTyped = 500;

    public static AdaptiveCard Make(Words.Words words, Progress progress)
    {
        var card = Card.New(words, Plain(words, progress), Texts.Heading(words.ProgressTitle));
        if (progress.OpenTitle is { } open)
            card.Body.Add(new AdaptiveFactSet { Facts = [new AdaptiveFact(words.ProgressOpen, open)] });
        card.Body.Add(Texts.Body(Plain(words, progress)));
        foreach (var played in progress.Played.Take(Shown))
            card.Body.Add(Line(played.Title, $"{played.Ending} · {words.Day(played.EndedAt)} · {words.PlayedTimes(played.Times)}"));
        if (progress.Skills.Count > 0)
            card.Body.Add(Texts.Label(words.ProgressDrills));
        foreach (var skill in progress.Skills)
            card.Body.Add(Line(words.Titled(skill.Skill), skill.AutomaticSince is { } since ? words.AutomaticSince(since) : words.DrilledTimes(skill.Times, skill.LastAt)));

        if (progress.Kept.Count > 0)
            card.Body.Add(Texts.Label(words.ProgressKept));
        foreach (var kept in progress.Kept)
            card.Body.Add(Texts.Typed(words.Quote(kept), LongestTyped));
        if (progress.Promises.Count > 0)
            card.Body.Add(Texts.Label(words.ProgressPromises));
        foreach (var (promise, became) in progress.Promises)
            card.Body.Add(Texts.Typed(words.PromiseOf(words.Quote(promise), became), LongestTyped));

        card.Actions =
        [
            progress.OpenId is { } id
                ? Press.Of(words.GoOn, Verbs.Begin, id, progress.OpenStep, PutAwayCard.GoOn)
                : Press.Of(words.PractiseAnother, Verbs.Begin, From),
        ];
        if (progress.Last is { } last)
            card.Actions.Add(Press.Of(words.RoadsOpenOf(last.Title), Verbs.Roads, last.Id, last.Step, From));
        return card;
    }

    private static AdaptiveContainer Line(string what, string detail) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            new AdaptiveTextBlock($"**{what}**") { Wrap = true },
            new AdaptiveTextBlock(detail) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small, Spacing = AdaptiveSpacing.None },
        ],
    };

    private static string Plain(Words.Words words, Progress progress) => progress switch
    {
        { Played.Count: > 0 } => words.DilemmasPlayed(progress.Played.Count),
        { Skills.Count: > 0 } => words.ProgressNoDilemma,
        _ => words.ProgressNothing,
    };
}

/// <summary>What a person has been through, the latest first.</summary>
/// <param name="OpenTitle">The dilemma that is under way or put away; null when none is.</param>
/// <param name="OpenId">Its attempt.</param>
/// <param name="OpenStep">The step it waits at.</param>
/// <param name="Played">The dilemmas that were played to an ending.</param>
/// <param name="Skills">What was drilled.</param>
public sealed record Progress(string? OpenTitle, Guid? OpenId, int OpenStep, IReadOnlyList<PlayedDilemma> Played, IReadOnlyList<SkillProgress> Skills)
{
    /// <summary>Lines and principles that they keep, the latest first.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>The run that ended last and has other roads: its attempt, its last step, what it is called. Null when there is none.</summary>
    public (Guid Id, int Step, string Title)? Last { get; init; }

    /// <summary>What they promised themselves, and what became of it in words, the latest first.</summary>
    public IReadOnlyList<(string Promise, string Became)> Promises { get; init; } = [];
}

/// <summary>A dilemma that was played to an ending.</summary>
public sealed record PlayedDilemma(string Title, string Ending, DateTimeOffset EndedAt, int Times);
