namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Groups of digits that follow one another, with at most a blank or a sign between two of them.</summary>
/// <param name="First">The first piece.</param>
/// <param name="Groups">The groups in order; each is the piece and its digits.</param>
/// <param name="Between">What stands between a group and the next: blanks and signs, one for each but the last.</param>
internal sealed record NumberRun(int First, IReadOnlyList<(int Piece, string Digits)> Groups, IReadOnlyList<string> Between)
{
    private const int MostGroups = 8;

    public int Last => Groups[^1].Piece;

    public string Digits { get; } = string.Concat(Groups.Select(group => group.Digits));

    /// <summary>How long the groups are: "4-4-4-4".</summary>
    public string Shape { get; } = string.Join('-', Groups.Select(group => group.Digits.Length));

    /// <summary>Whether only these signs stand between the groups.</summary>
    public bool HasOnly(params string[] signs) => Between.All(signs.Contains);

    /// <summary>Whether one kind of sign stands between all of the groups.</summary>
    public bool IsEven => Between.Distinct().Count() <= 1;

    /// <summary>The longest run that begins with this piece, and all shorter ones that begin there too, the longest first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">A piece of digits.</param>
    /// <param name="signs">What may join two groups besides a blank.</param>
    /// <param name="fewest">The fewest digits of a run that is of use.</param>
    public static IEnumerable<NumberRun> From(Page page, int at, string signs, int fewest = 1)
    {
        if (!page[at].IsNumber)
            yield break;
        var groups = new List<(int Piece, string Digits)> { (at, page[at].Text) };
        var between = new List<string>();
        for (var next = at + 1; groups.Count < MostGroups;)
        {
            var sign = "";
            var from = next;
            while (next - from < 2 && page[next].IsOneOf(signs))
                sign += page[next++].Text;
            if (!page[next].IsNumber || (sign.Length == 0 && page[next].IsJoined))
                break;
            between.Add(sign.Length == 0 ? " " : sign);
            groups.Add((next, page[next].Text));
            next++;
        }

        var digits = groups.Sum(group => group.Digits.Length);
        for (var count = groups.Count; count > 0 && digits >= fewest; count--)
        {
            if (!page.IsPartOfAfter(groups[count - 1].Piece))
                yield return new NumberRun(at, groups[..count], between[..(count - 1)]);
            digits -= groups[count - 1].Digits.Length;
        }
    }

    /// <summary>Whether it is written as a day is.</summary>
    public bool IsDate => Groups.Count == 3 && IsEven && Between[0] is "-" or "/" or "." or " "
        && Groups.Select(group => group.Digits.Length).ToArray() is [1 or 2, 1 or 2, 2 or 4] or [4, 1 or 2, 1 or 2]
        && Groups.Any(group => int.Parse(group.Digits, System.Globalization.CultureInfo.InvariantCulture) <= 12);
}
