using System.Collections.Frozen;
using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>Finds sentences that are praise and nothing else.</summary>
internal static class Praise
{
    private const int LongestPhrase = 5;
    private const int FewestTaken = 2;

    private static readonly FrozenSet<string> Phrases = Section("praise");
    private static readonly FrozenSet<string> Beside = Section("beside");

    /// <param name="part">What is read.</param>
    /// <param name="about">What it is about: words of that say what the praise is for.</param>
    /// <param name="coach">What the coach found in it.</param>
    public static IEnumerable<Heard> In(PartText part, string about, CoachReading coach)
    {
        var hollow = Sentences.In(part.Tokens).Where(sentence => IsHollow(part.Tokens, sentence.Whole)).ToList();
        if (hollow.Count == 0 || coach.Has(Label.SpecificObservation) || coach.Has(Label.DescribesImpact) || part.Own.Contains(PartText.Blank, StringComparison.Ordinal) || TakesUp(part, about))
            return [];
        var whole = hollow[0].Whole;
        var (from, to) = (part.Tokens[whole.From].Start, part.Tokens[whole.To - 1].End);
        return [new Heard(Label.VaguePraise, from, to, "vague_praise")];
    }

    private static bool IsHollow(IReadOnlyList<Token> tokens, Passage sentence)
    {
        var (praised, words) = (false, 0);
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (tokens[at].Kind is TokenKind.Sign && tokens[at].Word is not "?")
                continue;
            words++;
            if (PhraseAt(tokens, at, sentence.To) is > 0 and var length)
            {
                praised = true;
                at += length - 1;
            }
            else if (!Beside.Contains(tokens[at].Word))
            {
                return false;
            }
        }

        // "Nothing is good" and "is that good" praise nobody; a greeting is no sentence about a reply.
        return praised && words > 0 && !StartsAsQuestion(tokens[sentence.From].Word);
    }

    private static int PhraseAt(IReadOnlyList<Token> tokens, int at, int end)
    {
        for (var length = Math.Min(LongestPhrase, end - at); length > 0; length--)
        {
            if (Phrases.Contains(string.Join(' ', Enumerable.Range(at, length).Select(i => tokens[i].Word))))
                return length;
        }

        return 0;
    }

    private static bool StartsAsQuestion(string word) => word is "is" or "was" or "are" or "were" or "do" or "did" or "does" or "can't";

    private static bool TakesUp(PartText part, string about)
    {
        var theirs = Tokens.In(ReadableText.Of(about).Plain).Where(IsContent).Select(token => ReadText.Stem(token.Word)).ToHashSet(StringComparer.Ordinal);
        return part.Tokens.Where(IsContent).Select(token => ReadText.Stem(token.Word)).Distinct(StringComparer.Ordinal).Count(theirs.Contains) >= FewestTaken;
    }

    private static bool IsContent(Token token) =>
        token.Kind is not TokenKind.Sign && token.Word.Length > 2 && !FunctionWords.All.Contains(token.Word) && !Phrases.Contains(token.Word) && !Beside.Contains(token.Word);

    private static FrozenSet<string> Section(string name) => NoteFiles.Sections("praise.txt")[name].ToFrozenSet(StringComparer.Ordinal);
}
