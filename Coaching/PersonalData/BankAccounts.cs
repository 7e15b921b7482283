using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>IBANs, and the numbers by which a bank and an account are named elsewhere.</summary>
internal static class BankAccounts
{
    private const int MostIbanPieces = 40;
    private const int FewestDigits = 6;

    private static readonly FrozenDictionary<string, int> IbanLengths =
        ("AD24 AE23 AT20 BE16 BG22 BR29 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 LI21 LT20 LU20 LV21 " +
        "MC27 MT31 NL18 NO15 PK24 PL28 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 TR26 UA29").Split(' ').ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));

    private static readonly FrozenSet<string> Iban = Cues.Set("iban");
    private static readonly FrozenSet<string> BranchWords = Cues.Set("sort sortcode bsb routing blz bankleitzahl");

    public static Place? At(Page page, int at)
    {
        if (page.IsPartOfBefore(at))
            return null;
        if (page[at] is { IsWord: true, Text.Length: 2 })
            return IbanFrom(page, at);
        if (!page[at].IsNumber)
            return null;
        foreach (var run in NumberRun.From(page, at, "-", FewestDigits))
        {
            var isBranch = run.Shape is "2-2-2" or "3-3" or "6" or "9" or "8" or "3-3-2" && page.HasBefore(at, 5, BranchWords);
            // "20-00-00 55779911"
            if (isBranch || (run.Shape is "2-2-2-8" && run.Between[0] is "-"))
                return new Place(at, run.Shape is "2-2-2-8" ? run.Groups[2].Piece : run.Last, PersonalDataKind.Account);
            if (run.Shape is "8" && IsAfterBranch(page, at))
                return new Place(at, run.Last, PersonalDataKind.Account);
        }

        return null;
    }

    // The account's own number, right behind the branch's.
    private static bool IsAfterBranch(Page page, int at) =>
        page[at - 1] is { Kind: PieceKind.Settled, Found: PersonalDataKind.Account }
        || (page[at - 1] is { IsNumber: true, Text.Length: 2 } && page[at - 2].Is('-') && page[at - 3] is { IsNumber: true, Text.Length: 2 } && page[at - 4].Is('-'));

    private static Place? IbanFrom(Page page, int at)
    {
        if (!page[at + 1].IsNumber || !IbanLengths.TryGetValue(page[at].Text.ToUpperInvariant(), out var length))
            return null;
        var code = page[at].Text;
        for (var last = at + 1; last < at + MostIbanPieces && code.Length < length; last++)
        {
            if (!page[last].IsCode)
            {
                if (page[last].Is('-'))
                    continue;
                return null;
            }

            code += page[last].Text;
            if (code.Length == length && !page.IsPartOfAfter(last))
                return Checksums.IsIban(code) || page.HasBefore(at, 4, Iban) ? new Place(at, last, PersonalDataKind.Account) : null;
        }

        return null;
    }
}
