using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>The pieces of a text; what is settled is one piece, and nothing reaches over it.</summary>
internal sealed class Page(IReadOnlyList<Piece> pieces)
{
    private static readonly Piece Edge = new(0, 0, PieceKind.LineEnd, "\n", false);

    public int Count => pieces.Count;

    /// <summary>The piece there; before the first and behind the last there are ends of lines.</summary>
    public Piece this[int at] => at >= 0 && at < pieces.Count ? pieces[at] : Edge;

    /// <summary>Whether a word, a number or a sign stands right before it, without a blank.</summary>
    public bool IsTiedBefore(int at) => this[at].IsJoined && at > 0 && this[at - 1].Kind is not PieceKind.LineEnd;

    /// <summary>Whether a letter or a digit stands right before it.</summary>
    public bool IsPartOfBefore(int at) => this[at].IsJoined && this[at - 1].IsCode;

    /// <summary>Whether a letter or a digit stands right behind it.</summary>
    public bool IsPartOfAfter(int at) => at + 1 < Count && this[at + 1] is { IsJoined: true, IsCode: true };

    /// <summary>The letters and digits from one piece to another, without what stands between.</summary>
    public string Compact(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Where(at => this[at].IsCode).Select(at => this[at].Text));

    /// <summary>Whether one of the words stands among so many pieces before, on the same line.</summary>
    public bool HasBefore(int at, int reach, IReadOnlySet<string> words)
    {
        for (var i = at - 1; i >= 0 && i >= at - reach && this[i].Kind is not (PieceKind.LineEnd or PieceKind.Settled); i--)
        {
            if (this[i].IsWord && words.Contains(Stem(this[i].Lower)))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the words stands among so many pieces behind, on the same line.</summary>
    public bool HasAfter(int at, int reach, IReadOnlySet<string> words)
    {
        for (var i = at + 1; i <= at + reach && this[i].Kind is not (PieceKind.LineEnd or PieceKind.Settled); i++)
        {
            if (this[i].IsWord && words.Contains(Stem(this[i].Lower)))
                return true;
        }

        return false;
    }

    /// <summary>The same page with these places settled. They are in order, and don't overlap.</summary>
    public Page Settle(IReadOnlyList<Place> places)
    {
        var left = new List<Piece>(pieces.Count);
        var next = 0;
        foreach (var place in places)
        {
            while (next < place.First)
                left.Add(pieces[next++]);
            left.Add(new Piece(pieces[place.First].Start, pieces[place.Last].End, PieceKind.Settled, "", pieces[place.First].IsJoined, place.Kind));
            next = place.Last + 1;
        }

        while (next < pieces.Count)
            left.Add(pieces[next++]);
        return new Page(left);
    }

    /// <summary>The word without "'s".</summary>
    public static string Stem(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
}

/// <summary>A stretch of pieces in which something stands.</summary>
/// <param name="First">The first piece.</param>
/// <param name="Last">The last piece, itself of the stretch.</param>
/// <param name="Kind">What stands there; null for what is nobody's and needn't be looked at again.</param>
internal readonly record struct Place(int First, int Last, PersonalDataKind? Kind);
