using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Cards.Feedback;

/// <summary>A reply and what it has become: what went is struck, what was added is bold, and both are named in words for whoever hears it read.</summary>
internal static class ChangedText
{
    private const int MostNamed = 3;
    private const int LongestNamed = 60;

    public static IEnumerable<AdaptiveElement> Pair(Words.Words words, string first, string now, int longest)
    {
        var parts = TextChange.Of(NoteParts.Cut(first, longest), NoteParts.Cut(now, longest));
        yield return Texts.Label(words.ReviseFirst);
        yield return Runs(parts, ChangeKind.Gone);
        yield return Texts.Label(words.ReviseNow);
        yield return Runs(parts, ChangeKind.Added);
        if (Named(words, parts, ChangeKind.Gone) is { Length: > 0 } gone)
            yield return NoteParts.Sentence(words.ReviseGone(gone));
        if (Named(words, parts, ChangeKind.Added) is { Length: > 0 } added)
            yield return NoteParts.Sentence(words.ReviseAdded(added));
    }

    private static AdaptiveRichTextBlock Runs(IReadOnlyList<ChangedPart> parts, ChangeKind marked)
    {
        var block = new AdaptiveRichTextBlock { Spacing = AdaptiveSpacing.Small };
        foreach (var part in parts.Where(part => part.Kind is ChangeKind.Same || part.Kind == marked))
        {
            block.Inlines.Add(new AdaptiveTextRun(part.Text.ReplaceLineEndings(" "))
            {
                Strikethrough = part.Kind is ChangeKind.Gone,
                IsSubtle = part.Kind is ChangeKind.Gone,
                Weight = part.Kind is ChangeKind.Added ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default,
            });
        }

        return block;
    }

    private static string Named(Words.Words words, IEnumerable<ChangedPart> parts, ChangeKind kind) => words.Listed(
        parts.Where(part => part.Kind == kind && !string.IsNullOrWhiteSpace(part.Text)).Take(MostNamed).Select(part => words.Quote(Texts.Short(part.Text.Trim(), LongestNamed))));
}
