namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Letters and digits that make one number together: "PK-88213", "HX/220914/7".</summary>
/// <param name="First">The first piece.</param>
/// <param name="Last">The last piece.</param>
/// <param name="Digits">How many digits there are.</param>
/// <param name="Length">How many letters and digits there are.</param>
/// <param name="IsLoud">Whether all its letters are capitals.</param>
internal sealed record Code(int First, int Last, int Digits, int Length, bool IsLoud)
{
    private const int MostPieces = 20;
    private const string Joints = "-/_";

    public bool HasLetters => Length > Digits;

    /// <summary>The code that begins with this piece; null where none does, or what stands there is a day, a time, a price or a share.</summary>
    public static Code? From(Page page, int at)
    {
        if (!page[at].IsCode || page.IsPartOfBefore(at) || (page.IsTiedBefore(at) && page[at - 1].IsOneOf("£$€¥₹.,'")))
            return null;
        var last = at;
        while (last - at < MostPieces)
        {
            if (page.IsPartOfAfter(last))
                last++;
            else if (page[last + 1].IsJoined && page[last + 1].IsOneOf(Joints) && page[last + 2] is { IsJoined: true, IsCode: true })
                last += 2;
            else
                break;
        }

        var behind = page[last + 1];
        if (behind.IsJoined && (behind.IsOneOf("%°£$€") || (behind.IsOneOf(".,:") && page[last + 2] is { IsJoined: true, IsNumber: true })))
            return null;
        // "9th", "18th": a place in a row.
        if (last == at + 1 && page[last].Lower is "st" or "nd" or "rd" or "th" && page[at].IsNumber)
            return null;
        var (digits, length, isLoud) = (0, 0, true);
        for (var i = at; i <= last; i++)
        {
            var piece = page[i];
            if (!piece.IsCode)
                continue;
            length += piece.Text.Length;
            digits += piece.IsNumber ? piece.Text.Length : 0;
            isLoud &= piece.IsNumber || piece.IsShouted;
        }

        return page[at].IsNumber && digits >= 5 && NumberRun.From(page, at, "-/.", fewest: 5).Any(run => run.IsDate && run.Last >= last && run.Digits.Length >= 5) ? null : new Code(at, last, digits, length, isLoud);
    }
}
