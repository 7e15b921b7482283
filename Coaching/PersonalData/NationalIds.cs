using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Numbers that states give to people, by their shape where it is like no other, otherwise with the word for it.</summary>
internal static class NationalIds
{
    private const int MostPieces = 14;
    private const int FewestDigits = 9;

    private static readonly FrozenSet<string> Words = Cues.Set(
        "ssn sin tfn ni nino nhs pps ppsn passport aadhaar aadhar uidai pan social insurance licence license dni nie nif bsn personnummer ausweis ausweisnummer personalausweis steuernummer medicare tax national identity id-card");

    public static Place? At(Page page, int at)
    {
        if (!page[at].IsCode || page.IsPartOfBefore(at))
            return null;
        if (page[at].IsNumber && ByDigits(page, at) is { } place)
            return place;
        var shape = "";
        Place? longest = null;
        for (var last = at; last < at + MostPieces && page[last].IsCode && (last == at || page[last].IsJoined || IsShort(page, last)); last++)
        {
            shape += page[last].IsWord ? new string(page[last].Text.Any(char.IsLower) ? 'a' : 'A', Math.Min(page[last].Text.Length, 9)) : new string('9', Math.Min(page[last].Text.Length, 12));
            if (!page.IsPartOfAfter(last) && IsShape(page, at, last, shape))
                longest = new Place(at, last, PersonalDataKind.NationalId);
        }

        return longest ?? Called(page, at);
    }

    // "QQ 12 34 56 C": what is written in pairs.
    private static bool IsShort(Page page, int at) => page[at].Text.Length <= 3;

    private static bool IsShape(Page page, int first, int last, string shape) => shape switch
    {
        "AA999999A" or "aa999999a" or "AA999999a" => page.Compact(first, last)[^1] is >= 'A' and <= 'D' or >= 'a' and <= 'd',
        "AAAAA9999A" => first + 2 == last,
        "AAAAAA99A99A999A" => true,
        "aaaaa9999a" or "AA999999" or "9999999A" or "9999999AA" or "99999999A" => page.HasBefore(first, 4, Words),
        _ => false,
    };

    private static Place? ByDigits(Page page, int at)
    {
        foreach (var run in NumberRun.From(page, at, "-", FewestDigits))
        {
            var fits = run.Shape switch
            {
                "3-2-4" => run.HasOnly("-") || IsCalled(),
                "4-4-4" => run.IsEven && run.Digits[0] >= '2' && (IsCalled() || Checksums.IsVerhoeff(run.Digits)),
                "6-4" => run.HasOnly("-") && IsDay(run.Digits),
                "3-3-4" or "3-3-3" or "9" or "12" or "11" or "10" => IsCalled(),
                _ => false,
            };
            if (fits)
                return new Place(at, run.Last, PersonalDataKind.NationalId);
        }

        return null;

        bool IsCalled() => page.HasBefore(at, 5, Words);
    }

    // A passport's, a licence's: whatever follows the word and "number".
    private static Place? Called(Page page, int at)
    {
        if (!page.HasBefore(at, 3, Words) || Code.From(page, at) is not { } code)
            return null;
        for (var i = at - 1; i >= at - 3; i--)
        {
            if (Words.Contains(page[i].Lower))
                return code.Digits >= 4 && code.Length >= 6 && Cues.Over(page, i + 1).At == at ? new Place(at, code.Last, PersonalDataKind.NationalId) : null;
        }

        return null;
    }

    // YYMMDD.
    private static bool IsDay(string digits) => digits[2..4] is var month && string.CompareOrdinal(month, "01") >= 0 && string.CompareOrdinal(month, "12") <= 0
        && digits[4..6] is var day && string.CompareOrdinal(day, "01") >= 0 && string.CompareOrdinal(day, "31") <= 0;
}
