using System.Collections.Frozen;

namespace EmpathyBot.Practice.Findings;

/// <summary>What belongs to a dilemma's own story: its customer's name, the order in it. Nobody real is told on by these.</summary>
public sealed class StoryWords
{
    private readonly FrozenSet<string> _words;

    private StoryWords(IEnumerable<string> words) => _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of no story at all.</summary>
    public static StoryWords None { get; } = new([]);

    /// <summary>All the words and numbers of these texts: the dilemma's own, whole, or only the names and numbers in it.</summary>
    public static StoryWords Of(params IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(texts.SelectMany(In));
    }

    /// <summary>Whether every word and number of it is the story's.</summary>
    public bool Has(string found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var words = In(found);
        return words.Count > 0 && words.TrueForAll(_words.Contains);
    }

    private static List<string> In(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var from = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at > from)
                words.Add(text[from..at]);
        }

        return words;
    }
}
