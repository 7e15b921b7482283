using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Links that open something of one person's: with a token, a number or a mail address in them. Others are settled as nobody's.</summary>
internal static class Links
{
    private const int LongestPlain = 15;

    private static readonly FrozenSet<string> Keys = Cues.Set("token key auth session sid sessionid code otp ticket user userid uid email mail order orderid customer account id ref sig signature pass password invite");

    public static Place? At(Page page, int at)
    {
        if (page[at].Lower is not ("http" or "https" or "www") || page.IsTiedBefore(at) && page[at - 1].IsCode)
            return null;
        if (page[at].Lower is "www" ? !page[at + 1].Is('.') : !(page[at + 1].Is(':') && page[at + 2].Is('/') && page[at + 3].Is('/')))
            return null;
        var last = at;
        while (page[last + 1] is { IsJoined: true } next && next.Kind is not (PieceKind.Settled or PieceKind.LineEnd) && !next.IsOneOf("<>\""))
            last++;
        while (last > at && page[last].IsOneOf(".,;:!?)]'"))
            last--;
        return new Place(at, last, IsOnes(page, at, last) ? PersonalDataKind.Link : null);
    }

    private static bool IsOnes(Page page, int first, int last)
    {
        var (digits, length) = (0, 0);
        for (var at = first; at <= last; at++)
        {
            var piece = page[at];
            // "token=9f3a", "jo@", and what nobody would name a page: "3f9c2b71-08aa-4c1e", "order/40718223".
            if (piece.Is('@') || (piece.Is('=') && at < last && Keys.Contains(page[at - 1].Lower)))
                return true;
            if (piece.IsCode || piece.IsOneOf("-_"))
                (digits, length) = (digits + (piece.IsNumber ? piece.Text.Length : 0), length + piece.Text.Length);
            else
                (digits, length) = (0, 0);
            if ((digits >= 3 && length > LongestPlain && !IsDay(page, at)) || (piece.IsNumber && piece.Text.Length >= 6))
                return true;
        }

        return false;
    }

    // A page of a day's news: "2026-11-23-what-changed".
    private static bool IsDay(Page page, int at)
    {
        while (page[at - 1].IsCode || page[at - 1].IsOneOf("-_"))
            at--;
        return page[at] is { IsNumber: true, Text.Length: 4 } year && year.Text.StartsWith("20", StringComparison.Ordinal);
    }
}
