using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.OwnData;

/// <summary>What is held on a person, who can see it and for how long, as a table; what it is never used for; and where it went.</summary>
public static class WhoSeesCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "who-sees";

    private const int MostExports = 5;

    public static AdaptiveCard Make(Words.Words words, WhoSees facts)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(facts);
        var rows = words.WhoSeesRows(facts.KeepWordsMonths, facts.Teams);
        var card = Card.New(
            words,
            string.Join(' ', [$"{words.WhoSeesTitle}.", .. rows.Select(row => $"{row.What}: {row.Who} {row.HowLong}"), words.WhoSeesNever]),
            Texts.Heading(words.WhoSeesTitle),
            Texts.Body(words.WhoSeesNobody),
            Row((words.WhoSeesWhat, words.WhoSeesWho, words.WhoSeesHowLong), isHeader: true));
        card.Body.AddRange(rows.Select(row => Row(row, isHeader: false)));
        card.Body.Add(Texts.Body(words.WhoSeesManagers));
        card.Body.Add(Texts.Body(words.WhoSeesNever));
        card.Body.Add(Texts.Quiet(words.WhoSeesOperators));
        if (facts.HasModel)
            card.Body.Add(Texts.Quiet(words.WhoSeesModel));
        card.Body.Add(Texts.Label(words.WhoSeesExports));
        if (facts.Exports.Count == 0)
            card.Body.Add(Texts.Quiet(words.WhoSeesNoExports));
        card.Body.AddRange(facts.Exports.Take(MostExports).Select(line => Texts.Quiet(line)));
        if (facts.Exports.Count > MostExports)
            card.Body.Add(Texts.Quiet(words.WhoSeesMoreExports(facts.Exports.Count - MostExports)));
        card.Actions = [Press.Of(words.ExportMine, Verbs.Export, From), Press.Of(words.ForgetMe, Verbs.Forget, From)];
        return card;
    }

    // Read aloud it is a row after the other: what, who, how long.
    private static AdaptiveColumnSet Row((string What, string Who, string HowLong) row, bool isHeader) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Small,
        Columns = [Cell(row.What, isBold: true), Cell(row.Who, isHeader), Cell(row.HowLong, isHeader)],
    };

    private static AdaptiveColumn Cell(string text, bool isBold) => new()
    {
        Width = "stretch",
        Items =
        [
            // A run, not a block: what a team is called is never read as Markdown.
            new AdaptiveRichTextBlock
            {
                Inlines =
                [
                    new AdaptiveTextRun(text) { Size = AdaptiveTextSize.Small, Weight = isBold ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default },
                ],
            },
        ],
    };
}

/// <summary>What the card tells that isn't the same for everybody.</summary>
/// <param name="KeepWordsMonths">For how many months typed words are kept.</param>
/// <param name="Teams">The names of the teams that the person is in.</param>
/// <param name="HasModel">Whether a language model reads replies once more.</param>
/// <param name="Exports">Where their data went and when, a line each, the latest first.</param>
public sealed record WhoSees(int KeepWordsMonths, IReadOnlyList<string> Teams, bool HasModel, IReadOnlyList<string> Exports);
