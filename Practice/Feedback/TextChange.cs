using System.Text;

namespace EmpathyBot.Practice.Feedback;

/// <summary>
/// What a text has become, word by word: what stayed, what went, what was added. All that stayed and went, in order, is the first text; all
/// that stayed and was added is the new one, to the letter.
/// </summary>
public static class TextChange
{
    // So many comparisons take a hundredth of a second; past that the middle counts as written anew.
    private const int MostComparisons = 4_000_000;

    public static IReadOnlyList<ChangedPart> Of(string first, string now)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(now);
        var (one, other) = (Words(first), Words(now));
        var start = 0;
        while (start < one.Count && start < other.Count && one[start] == other[start])
            start++;
        var end = 0;
        while (end < one.Count - start && end < other.Count - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        var parts = new List<ChangedPart>();
        parts.AddRange(one.Take(start).Select(word => new ChangedPart(ChangeKind.Same, word)));
        parts.AddRange(Middle(one[start..^end], other[start..^end]));
        parts.AddRange(one.Skip(one.Count - end).Select(word => new ChangedPart(ChangeKind.Same, word)));
        return Joined(parts);
    }

    private static IEnumerable<ChangedPart> Middle(List<string> one, List<string> other)
    {
        if ((long)one.Count * other.Count > MostComparisons)
        {
            return
            [
                .. one.Select(word => new ChangedPart(ChangeKind.Gone, word)),
                .. other.Select(word => new ChangedPart(ChangeKind.Added, word)),
            ];
        }

        // How many words at most stay, of what comes from here on in each.
        var stay = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
                stay[i, j] = one[i] == other[j] ? stay[i + 1, j + 1] + 1 : Math.Max(stay[i + 1, j], stay[i, j + 1]);
        }

        var parts = new List<ChangedPart>();
        for (var (i, j) = (0, 0); i < one.Count || j < other.Count;)
        {
            if (i < one.Count && j < other.Count && one[i] == other[j])
            {
                parts.Add(new ChangedPart(ChangeKind.Same, one[i++]));
                j++;
            }
            else if (i < one.Count && (j == other.Count || stay[i + 1, j] >= stay[i, j + 1]))
            {
                parts.Add(new ChangedPart(ChangeKind.Gone, one[i++]));
            }
            else
            {
                parts.Add(new ChangedPart(ChangeKind.Added, other[j++]));
            }
        }

        return parts;
    }

    // Between two changes a blank alone is no reason to tell them apart; of a change what went comes first.
    private static List<ChangedPart> Joined(List<ChangedPart> parts)
    {
        var joined = new List<ChangedPart>();
        var (same, gone, added) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var at = 0; at < parts.Count; at++)
        {
            var isBlank = parts[at].Kind is ChangeKind.Same && string.IsNullOrWhiteSpace(parts[at].Text);
            if (parts[at].Kind is ChangeKind.Same && !(isBlank && gone.Length + added.Length > 0 && IsChanged(parts, at + 1)))
            {
                Flush();
                same.Append(parts[at].Text);
                continue;
            }

            if (parts[at].Kind is not ChangeKind.Added)
                gone.Append(parts[at].Text);
            if (parts[at].Kind is not ChangeKind.Gone)
                added.Append(parts[at].Text);
        }

        Flush();
        Take(same, ChangeKind.Same);
        return joined;

        void Flush()
        {
            if (gone.Length + added.Length == 0)
                return;
            Take(same, ChangeKind.Same);
            Take(gone, ChangeKind.Gone);
            Take(added, ChangeKind.Added);
        }

        void Take(StringBuilder text, ChangeKind kind)
        {
            if (text.Length > 0)
                joined.Add(new ChangedPart(kind, text.ToString()));
            text.Clear();
        }
    }

    private static bool IsChanged(List<ChangedPart> parts, int from)
    {
        var next = parts.FindIndex(from, part => part.Kind is not ChangeKind.Same || !string.IsNullOrWhiteSpace(part.Text));
        return next >= 0 && parts[next].Kind is not ChangeKind.Same;
    }

    // Words, runs of blanks, and each other sign by itself.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            if (IsWord(text, at))
            {
                while (end < text.Length && IsWord(text, end))
                    end++;
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                    end++;
            }
            else if (char.IsHighSurrogate(text[at]) && end < text.Length && char.IsLowSurrogate(text[end]))
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    private static bool IsWord(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || (text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));
}

/// <summary>A piece of a text and of what it has become.</summary>
public sealed record ChangedPart(ChangeKind Kind, string Text);

/// <summary>What became of it.</summary>
public enum ChangeKind
{
    Same,
    Gone,
    Added,
}
