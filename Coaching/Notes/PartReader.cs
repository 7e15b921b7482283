using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>Hears what may land otherwise than it is meant in one part of a note; no two of them overlap.</summary>
internal sealed class PartReader(ICoach coach)
{
    private const int FewWords = 9;
    private const int LongEnoughToBeTheirs = 4;

    public IReadOnlyList<Heard> Hear(PartText part, string about)
    {
        var reading = coach.Read(WordsKind.Peer, part.Typed, about);
        if (reading.Legibility is Legibility.OtherLanguage && !MayBeTyped(part))
            return [];
        var heard = new List<Heard>();
        foreach (var one in Turns.Shipped.In(part).Concat(Praise.In(part, about, reading)).Concat(CoachEar.In(part, reading)))
        {
            // A turn that is known comes with a better wording than what the coach heard, and says more exactly where.
            if (!heard.Exists(one.Overlaps) && !IsTheirs(part, one, about))
                heard.Add(one);
        }

        heard.Sort((one, other) => one.From.CompareTo(other.From));
        return heard;
    }

    // "bit sloppy tbh" has no small word in it that would show its language, and is English all the same.
    private static bool MayBeTyped(PartText part) => part.Tokens.Count <= FewWords && part.Own.All(char.IsAscii);

    // Words of the reply, said again without quotation marks.
    private static bool IsTheirs(PartText part, Heard heard, string about)
    {
        var words = part.Quote(heard.From, heard.To).Words;
        return words.AsSpan().Count(' ') >= LongEnoughToBeTheirs - 1 && about.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
