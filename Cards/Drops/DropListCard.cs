using System.Globalization;
using EmpathyBot.Cards.Elements;
using NodaTime;

namespace EmpathyBot.Cards.Drops;

/// <summary>What is planned and what became of it. People are counted only where they can't be told apart, and never named.</summary>
public static class DropListCard
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 5;

    /// <summary>What parts the drop from the page in a press.</summary>
    public const char OfPage = '@';

    /// <param name="words">The language.</param>
    /// <param name="drops">Those of this page.</param>
    /// <param name="skip">How many stand before it.</param>
    /// <param name="hasMore">Whether some come after it.</param>
    public static AdaptiveCard Make(Words.Words words, IReadOnlyList<ListedDrop> drops, int skip, bool hasMore)
    {
        ArgumentNullException.ThrowIfNull(drops);
        var card = Card.New(words, $"{words.DropsTitle}. {(drops.Count == 0 ? words.DropsNone : words.DropsCount(drops.Count))}", Texts.Heading(words.DropsTitle));
        if (drops.Count == 0)
            card.Body.Add(Texts.Body(words.DropsNone));
        foreach (var (drop, index) in drops.Select((drop, index) => (drop, index)))
        {
            var number = skip + index + 1;
            var part = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium };
            part.Items.Add(Texts.Body(words.DropNumbered(number, drop.Told.Sentence(words, drop.Today))));
            part.Items.Add(Texts.Quiet($"{drop.State} {drop.Became}".Trim()));
            var presses = DropCard.Presses(words, drop.Id, drop.Stage, OfPage + skip.ToString(CultureInfo.InvariantCulture), title => words.DropPressOf(title, number));
            part.Items.Add(new AdaptiveActionSet { Actions = [.. presses] });
            card.Body.Add(part);
        }

        if (hasMore)
            card.Actions.Add(Press.Of(words.DropsMore, Verbs.DropList, (skip + PageSize).ToString(CultureInfo.InvariantCulture)));
        if (skip > 0)
            card.Actions.Add(Press.Of(words.DropsFirst, Verbs.DropList, "0"));
        return card;
    }
}

/// <summary>A drop as the list has it.</summary>
/// <param name="State">Where it stands, in a sentence.</param>
/// <param name="Became">What became of it, in a sentence; empty when its time has not come.</param>
/// <param name="Today">The team's day.</param>
public sealed record ListedDrop(Guid Id, DropTold Told, DropStage Stage, string State, string Became, LocalDate Today);
