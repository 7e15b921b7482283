using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Everywhere;

/// <summary>What the person has been through, and what is open. Theirs alone.</summary>
public static class ProgressCard
{
    /// <summary>What its press names as the card it stands on.</summary>
    public const string From = "progress";

    private const int Shown = 8;

    public static AdaptiveCard Make(Words.Words words, Progress progress)
    {
        var card = Card.New(words, Plain(words, progress), Texts.Heading(words.ProgressTitle));
        if (progress.OpenTitle is { } open)
            card.Body.Add(new AdaptiveFactSet { Facts = [new AdaptiveFact(words.ProgressOpen, open)] });
        card.Body.Add(Texts.Body(progress.Played.Count == 0 ? words.ProgressNothing : words.DilemmasPlayed(progress.Played.Count)));
        foreach (var played in progress.Played.Take(Shown))
        {
            card.Body.Add(new AdaptiveContainer
            {
                Spacing = AdaptiveSpacing.Small,
                Items =
                [
                    new AdaptiveTextBlock($"**{played.Title}**") { Wrap = true },
                    new AdaptiveTextBlock($"{played.Ending} · {words.Day(played.EndedAt)} · {words.PlayedTimes(played.Times)}")
                    {
                        Wrap = true,
                        IsSubtle = true,
                        Size = AdaptiveTextSize.Small,
                        Spacing = AdaptiveSpacing.None,
                    },
                ],
            });
        }

        card.Actions =
        [
            progress.OpenId is { } id
                ? Press.Of(words.GoOn, Verbs.Begin, id, progress.OpenStep, PutAwayCard.GoOn)
                : Press.Of(words.PractiseAnother, Verbs.Begin, From),
        ];
        return card;
    }

    private static string Plain(Words.Words words, Progress progress) =>
        progress.Played.Count == 0 ? words.ProgressNothing : words.DilemmasPlayed(progress.Played.Count);
}

/// <summary>What a person has been through, the latest first.</summary>
/// <param name="OpenTitle">The dilemma that is under way or put away; null when none is.</param>
/// <param name="OpenId">Its attempt.</param>
/// <param name="OpenStep">The step it waits at.</param>
public sealed record Progress(string? OpenTitle, Guid? OpenId, int OpenStep, IReadOnlyList<PlayedDilemma> Played);

/// <summary>A dilemma that was played to an ending.</summary>
public sealed record PlayedDilemma(string Title, string Ending, DateTimeOffset EndedAt, int Times);
