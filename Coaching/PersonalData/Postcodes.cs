using System.Collections.Frozen;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Postcodes, those that tell by their shape and those that need the word or a place beside them.</summary>
internal static class Postcodes
{
    private static readonly FrozenSet<string> States = Cues.Set(
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC");

    private static readonly FrozenSet<string> AustralianStates = Cues.Set("NSW VIC QLD SA WA TAS ACT NT");

    /// <summary>Those that are words, too.</summary>
    private static readonly FrozenSet<string> AlsoWords = Cues.Set("OK OR IN ME HI OH PA MA CO ID AL DE LA");

    // Memory and weights: "M1 8GB".
    private static readonly FrozenSet<string> Amounts = Cues.Set("GB TB MB KB KG GHZ");

    /// <summary>The last piece of a postcode that begins here and tells by its shape; null where none does.</summary>
    public static int? LoudFrom(Page page, int at)
    {
        if (!page[at].IsWord || page[at].Text.Length > 2 || !page[at].IsShouted || page.IsPartOfBefore(at) || !page.IsPartOfAfter(at))
            return null;
        var outward = page[at].Text;
        var last = at;
        while (page.IsPartOfAfter(last) && outward.Length < 8)
            outward += page[++last].Text;
        var inward = "";
        var end = last;
        if (page[last + 1] is { IsCode: true, IsJoined: false })
        {
            inward = page[end = last + 1].Text;
            while (page.IsPartOfAfter(end) && inward.Length < 8)
                inward += page[++end].Text;
        }

        if (inward.Length > 0 && IsPair(outward, inward) && !page.IsPartOfAfter(end))
            return end;
        return outward.Length is >= 5 and <= 7 && !page.IsPartOfAfter(last) && (IsBritish(outward[..^3], outward[^3..]) || (outward.Length == 6 && IsPair(outward[..3], outward[3..]))) ? last : null;
    }

    /// <summary>The last piece of a state with its postcode: "IL 62704", "NSW 2750".</summary>
    public static int? StateFrom(Page page, int at, bool isInAddress)
    {
        if (!page[at].IsShouted || page[at + 1] is not { IsNumber: true, IsJoined: false } digits || page.IsPartOfAfter(at + 1) || page.IsTiedBefore(at))
            return null;
        if (!isInAddress && !page[at - 1].Is(',') && !(page[at - 1].IsCapital && !AlsoWords.Contains(page[at].Text)))
            return null;
        if (AustralianStates.Contains(page[at].Text) && digits.Text.Length == 4)
            return at + 1;
        if (!States.Contains(page[at].Text) || digits.Text.Length != 5)
            return null;
        return page[at + 2] is { IsJoined: true } dash && dash.Is('-') && page[at + 3] is { IsNumber: true, IsJoined: true, Text.Length: 4 } ? at + 3 : at + 1;
    }

    private static bool IsPair(string one, string other) =>
        IsBritish(one, other)
        || (ShapeOf(one) == "A9A" && ShapeOf(other) == "9A9")
        || ((ShapeOf(one) == "A99" || one == "D6W") && other.Length == 4 && other.Any(char.IsDigit) && other.Any(char.IsLetter) && !other.Any(char.IsLower) && "ACDEFHKNPRTVWXY".Contains(one[0], StringComparison.Ordinal));

    private static bool IsBritish(string outward, string inward) =>
        ShapeOf(outward) is "A9" or "A99" or "AA9" or "AA99" or "A9A" or "AA9A" && ShapeOf(inward) == "9AA" && !Amounts.Contains(inward[1..]);

    private static string ShapeOf(string code) => string.Concat(code.Select(sign => char.IsAsciiDigit(sign) ? '9' : char.IsAsciiLetterUpper(sign) ? 'A' : '?'));
}
