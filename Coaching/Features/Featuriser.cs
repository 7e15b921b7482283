using EmpathyBot.Coaching.Text;

namespace EmpathyBot.Coaching.Features;

/// <summary>
/// Makes the features of passages of one text. What belongs to single words is made once; a passage only gathers it.
/// </summary>
internal sealed class Featuriser
{
    private const int MostClasses = 14;
    private const int LongestWord = 40;
    private const int FarthestSubject = 8;
    private const int FarthestNegation = 4;

    private readonly ReadText _text;
    private readonly Lexicon _lexicon;
    private readonly uint[] _words;
    private readonly List<uint> _letters;
    private readonly int[] _lettersFrom;
    private readonly List<Step> _frame;
    private readonly uint[] _families;

    public Featuriser(ReadText text, Lexicon lexicon)
    {
        (_text, _lexicon) = (text, lexicon);
        _words = [.. text.Tokens.Select(token => Fnv.Of(token.Kind is TokenKind.Number ? "#" : token.Word))];
        _letters = new List<uint>(text.Readable.Plain.Length * 2);
        _lettersFrom = new int[text.Tokens.Count + 1];
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            AddLetters(text.Tokens[at], _letters);
            _lettersFrom[at + 1] = _letters.Count;
        }

        _frame = FrameOf(text, lexicon);
        _families = [.. text.Tokens.Select(FamilyOf)];
    }

    public void Make(Passage passage, FeatureSink sink)
    {
        sink.Clear();
        AddWords(passage, sink);
        AddFrames(passage, sink);
        AddFamilies(passage, sink);
        AddActs(passage, sink);
        PassageForm.Add(_text, passage, sink);
    }

    private void AddWords(Passage passage, FeatureSink sink)
    {
        var before = 0u;
        for (var at = passage.From; at < passage.To; at++)
        {
            if (_text.Tokens[at].IsQuoted)
                continue;
            sink.Add(FeatureGroup.Words, _words[at]);
            sink.Add(FeatureGroup.Words, Fnv.And(before, _words[at]));
            before = _words[at];
            for (var i = _lettersFrom[at]; i < _lettersFrom[at + 1]; i++)
                sink.Add(FeatureGroup.Letters, _letters[i]);
        }
    }

    private void AddFrames(Passage passage, FeatureSink sink)
    {
        const uint edge = 17;
        var (a, b, c) = (0u, 0u, edge);
        foreach (var step in _frame)
        {
            if (step.From < passage.From)
                continue;
            if (step.To > passage.To)
                break;
            Grow(step.Symbol);
        }

        Grow(edge);

        void Grow(uint symbol)
        {
            sink.Add(FeatureGroup.Frames, symbol);
            sink.Add(FeatureGroup.Frames, Fnv.And(c, symbol));
            if (b != 0)
                sink.Add(FeatureGroup.Frames, Fnv.And(Fnv.And(b, c), symbol));
            if (a != 0)
                sink.Add(FeatureGroup.Frames, Fnv.And(Fnv.And(Fnv.And(a, b), c), symbol));
            (a, b, c) = (b, c, symbol);
        }
    }

    private void AddFamilies(Passage passage, FeatureSink sink)
    {
        const uint edge = 19;
        var (before, last) = (0u, edge);
        for (var at = passage.From; at < passage.To; at++)
        {
            var token = _text.Tokens[at];
            if (token.IsQuoted)
                continue;
            foreach (var family in Thesaurus.Shipped.Of(token.Word))
                sink.Add(FeatureGroup.Families, family);
            var here = _families[at];
            sink.Add(FeatureGroup.Families, Fnv.And(last, here));
            if (before != 0)
                sink.Add(FeatureGroup.Families, Fnv.And(Fnv.And(before, last), here));
            (before, last) = (last, here);
        }
    }

    private static uint FamilyOf(Token token) => token.Kind switch
    {
        TokenKind.Number => Fnv.Of("<number>"),
        TokenKind.Sign => Fnv.Of(token.Word),
        _ when FunctionWords.All.Contains(token.Word) => Fnv.Of(token.Word),
        _ when Thesaurus.Shipped.Of(token.Word) is [var family, ..] => family,
        _ => Fnv.Of("<word>"),
    };

    private void AddActs(Passage passage, FeatureSink sink)
    {
        Span<int> seen = stackalloc int[MostClasses];
        var count = 0;
        foreach (var match in _text.Matches)
        {
            if (match.From >= passage.To)
                break;
            if (match.From < passage.From || match.To > passage.To)
                continue;
            var name = _lexicon.Hashes[match.Class];
            if (_text.Tokens[match.From].IsQuoted)
            {
                sink.Add(FeatureGroup.Acts, Fnv.And(name, 7));
                continue;
            }

            var subject = SubjectOf(passage, match);
            var negated = IsNegated(passage, match) ? 1u : 0u;
            sink.Add(FeatureGroup.Acts, name);
            sink.Add(FeatureGroup.Acts, Fnv.And(name, Fnv.And(subject, negated)));
            sink.Add(FeatureGroup.Acts, Fnv.And(Fnv.And(name, 3), subject));
            if (negated == 1)
                sink.Add(FeatureGroup.Acts, Fnv.And(name, 5));
            if (count < MostClasses && !seen[..count].Contains(match.Class))
            {
                for (var i = 0; i < count; i++)
                    sink.Add(FeatureGroup.Acts, Fnv.And(Fnv.And(_lexicon.Hashes[seen[i]], 11), name));
                seen[count++] = match.Class;
            }
        }
    }

    private uint SubjectOf(Passage passage, Lexicon.Match match)
    {
        for (var at = match.To - 1; at >= passage.From && at > match.From - FarthestSubject; at--)
        {
            if (FunctionWords.Subjects.TryGetValue(_text.Tokens[at].Word, out var subject))
                return Fnv.Of(subject);
        }

        return 1;
    }

    private bool IsNegated(Passage passage, Lexicon.Match match)
    {
        for (var at = match.From - 1; at >= passage.From && at >= match.From - FarthestNegation; at--)
        {
            if (FunctionWords.Negations.Contains(_text.Tokens[at].Word))
                return true;
        }

        return false;
    }

    private static void AddLetters(Token token, List<uint> letters)
    {
        if (token.Kind is not TokenKind.Word || token.Word.Length > LongestWord)
            return;
        Span<char> bounded = stackalloc char[token.Word.Length + 2];
        bounded[0] = '<';
        token.Word.CopyTo(bounded[1..]);
        bounded[^1] = '>';
        for (var length = 3; length <= 4; length++)
        {
            for (var at = 0; at + length <= bounded.Length; at++)
                letters.Add(Fnv.Of(bounded.Slice(at, length)));
        }
    }

    private static List<Step> FrameOf(ReadText text, Lexicon lexicon)
    {
        // The longest match at each place; of two as long, the class whose name comes first.
        var longest = new Dictionary<int, Lexicon.Match>();
        foreach (var match in text.Matches)
        {
            if (!longest.TryGetValue(match.From, out var other) || match.To > other.To)
                longest[match.From] = match;
        }

        var steps = new List<Step>(text.Tokens.Count);
        for (var at = 0; at < text.Tokens.Count;)
        {
            var token = text.Tokens[at];
            if (token.IsQuoted)
            {
                var from = at;
                while (at < text.Tokens.Count && text.Tokens[at].IsQuoted)
                    at++;
                steps.Add(new Step(from, at, Fnv.Of("<quote>")));
            }
            else if (longest.TryGetValue(at, out var match) && (match.To - match.From > 1 || !FunctionWords.All.Contains(token.Word)))
            {
                steps.Add(new Step(match.From, match.To, lexicon.Hashes[match.Class]));
                at = match.To;
            }
            else
            {
                steps.Add(new Step(at, at + 1, Fnv.Of(KindOf(token))));
                at++;
            }
        }

        return steps;
    }

    private static string KindOf(Token token) => token.Kind switch
    {
        TokenKind.Number => token.Word.Contains(':', StringComparison.Ordinal) || token.Word.EndsWith("pm", StringComparison.Ordinal) || token.Word.EndsWith("am", StringComparison.Ordinal) ? "<time>" : "<number>",
        TokenKind.Sign => token.Word,
        _ when FunctionWords.All.Contains(token.Word) => token.Word,
        _ when token.Word.EndsWith("ing", StringComparison.Ordinal) => "<ing>",
        _ when token.Word.EndsWith("ed", StringComparison.Ordinal) => "<ed>",
        _ when token.Word.EndsWith("ly", StringComparison.Ordinal) => "<ly>",
        _ when token.Word.EndsWith('s') => "<s>",
        _ => "<word>",
    };

    private readonly record struct Step(int From, int To, uint Symbol);
}
