using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Teams;

/// <summary>Takes somebody's own name out of their words, where it isn't to be known whose they are.</summary>
public static class OwnName
{
    private const int Shortest = 2;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>The same words with a placeholder for the name and each of its parts, where they stand as words of their own.</summary>
    /// <param name="text">The words.</param>
    /// <param name="name">What the channel calls whoever wrote them; null where it never said.</param>
    /// <param name="story">What belongs to the dilemma itself: a name in it is somebody else's.</param>
    public static string Without(string text, string? name, StoryWords story)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(story);
        if (string.IsNullOrWhiteSpace(name))
            return text;
        var parts = name.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Length >= Shortest && !story.Has(part)).ToList();
        if (parts.Count == 0)
            return text;
        // However it is written, but for a single part that is a word as well, in small letters.
        return Regex.Replace(
            text,
            $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', parts.Select(Regex.Escape))})(?:\s+(?:{string.Join('|', parts.Select(Regex.Escape))}))*(?![\p{{L}}\p{{N}}])",
            match => NamesAsWords.Has(match.Value) ? match.Value : Placeholders.Of(PersonalDataKind.Name),
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
            Longest);
    }
}
