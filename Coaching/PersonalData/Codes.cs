using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Numbers that tell by their shape alone that they stand for one order, parcel or case.</summary>
internal static class Codes
{
    private static readonly FrozenDictionary<string, PersonalDataKind> Prefixes = new[]
    {
        (PersonalDataKind.Order, "ord order inv invoice po so trk rma awb"),
        (PersonalDataKind.Reference, "inc case tkt ticket bk bkg booking res ref pol clm req sr cs crm"),
        (PersonalDataKind.Account, "cus cust acc acct mem"),
    }.SelectMany(entry => entry.Item2.Split(' ').Select(prefix => (Prefix: prefix, Kind: entry.Item1))).ToFrozenDictionary(entry => entry.Prefix, entry => entry.Kind, StringComparer.Ordinal);

    public static Place? At(Page page, int at)
    {
        if (!page[at].IsCode || (page.IsTiedBefore(at) && page[at - 1] is { } before && (before.IsCode || before.IsOneOf("*.,/-_@£$€+"))))
            return null;
        if (Code.From(page, at) is not { } code || page.HasBefore(at, 4, Cues.Product))
            return null;
        if (page.IsTiedBefore(at) && page[at - 1].Is('#') && code.Digits >= 4)
            return new Place(at, code.Last, PersonalDataKind.Order);
        if (page[at].IsWord && code.IsLoud && code.Digits >= 4 && Prefixes.TryGetValue(page[at].Lower, out var kind) && page[at + 1].IsJoined)
            return new Place(at, code.Last, kind);
        return IsLong(page, code) ? new Place(at, code.Last, PersonalDataKind.Order) : null;
    }

    private static bool IsLong(Page page, Code code)
    {
        if (!code.HasLetters)
        {
            var isWhole = code.First == code.Last;
            return isWhole ? code.Digits >= 8 && !IsDay(page[code.First].Text) : NumberRun.From(page, code.First, "-").First() is { Shape: "3-7-7" };
        }

        // No model of a thing has six digits; a parcel's number from abroad has nine (UPU S10).
        return code is { IsLoud: true, Digits: >= 6, Length: >= 8 };
    }

    // "20261123"
    private static bool IsDay(string digits) => digits.Length == 8 && digits[..2] is "19" or "20" && digits[4] is '0' or '1' && digits[6] is >= '0' and <= '3';
}
