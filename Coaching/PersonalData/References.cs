using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Numbers of orders, bookings, policies, tickets and accounts, with the word that says so.</summary>
internal static class References
{
    private static readonly FrozenDictionary<string, PersonalDataKind> Words = new[]
    {
        (PersonalDataKind.Order, "order orders parcel package shipment consignment tracking delivery invoice purchase dispatch bestellung bestellnummer auftrag auftragsnummer sendung sendungsnummer paket rechnung rechnungsnummer awb"),
        (PersonalDataKind.Reference, "booking reservation policy ticket case claim reference ref confirmation pnr locator contract complaint request incident enquiry voucher itinerary appointment imei serial vin meter buchung buchungsnummer vertrag vertragsnummer referenz aktenzeichen"),
        (PersonalDataKind.Account, "account acct acc customer client member membership subscriber user loyalty patient konto kontonummer kundennummer kunde mitgliedsnummer"),
    }.SelectMany(entry => entry.Item2.Split(' ').Select(word => (Word: word, Kind: entry.Item1))).ToFrozenDictionary(entry => entry.Word, entry => entry.Kind, StringComparer.Ordinal);

    /// <summary>These have short codes of letters, too.</summary>
    private static readonly FrozenSet<string> Lettered = Cues.Set("booking reservation confirmation pnr locator itinerary ticket reference ref");

    /// <summary>These are an account's word only with one that says that a number comes.</summary>
    private static readonly FrozenSet<string> AlsoPeople = Cues.Set("customer client member user patient subscriber kunde request purchase complaint claim delivery orders");

    private static readonly FrozenSet<string> Units = Cues.Set("euro euros pounds dollars rupees people persons guests chairs units pieces points miles km kg g ml boxes bags items pages times days weeks months years hours minutes seats words");

    public static Place? At(Page page, int at)
    {
        var word = Page.Stem(page[at].Lower);
        if (!page[at].IsWord || page.IsPartOfBefore(at) || page.IsPartOfAfter(at) || !Words.TryGetValue(word, out var kind))
            return null;
        var (start, isSaid) = Cues.Over(page, at + 1);
        if (word.EndsWith("nummer", StringComparison.Ordinal) || word is "pnr" or "ref" or "reference" or "locator" or "imei")
            isSaid = true;
        if (start == at + 1 && page[start].IsJoined)
            return null;
        if (Code.From(page, start) is not { } code || Units.Contains(page[code.Last + 1].Lower))
            return null;
        if (!code.HasLetters)
            return OfDigits(page, code, isSaid, AlsoPeople.Contains(word)) is { } last ? new Place(start, last, kind) : null;
        var fits = code.Digits == 0
            ? isSaid && Lettered.Contains(word) && code is { IsLoud: true, Length: 6 or 5 } && !page[at].IsShouted
            : code.IsLoud || isSaid
                ? code.Length >= 5 && code.Digits >= (isSaid || Lettered.Contains(word) ? 1 : 3) && (code.IsLoud || code.Digits >= 3)
                : code.Length >= 7 && code.Digits >= 5;
        return fits ? new Place(start, code.Last, kind) : null;
    }

    /// <summary>The last piece of a number that is digits only; null where it is a year, an amount, or a phone's.</summary>
    private static int? OfDigits(Page page, Code code, bool isSaid, bool isAlsoPeople)
    {
        var (digits, last) = (code.Digits, code.Last);
        var text = page.Compact(code.First, code.Last);
        // "4471 2290": groups of one number.
        var whole = NumberRun.From(page, code.First, "-").FirstOrDefault(run => run.Groups.Count > 1 && run.Groups.All(group => group.Digits.Length >= 3));
        if (whole is not null && whole.Last > last)
            (digits, last, text) = (whole.Digits.Length, whole.Last, whole.Digits);
        if (text.StartsWith('0') && digits is 10 or 11 && whole is not null)
            return null;
        if (page[code.First].Text.Length == 4 && digits is 4 or 6 or 8 && IsYear(page[code.First].Text) && (digits == 4 ? !isSaid : code.Last > code.First))
            return null;
        var fewest = isSaid ? 4 : isAlsoPeople ? 6 : 4;
        if (digits < fewest || (digits == 4 && !isSaid && IsCounted(page[last + 1])))
            return null;
        return last;
    }

    // "order 1200 chairs"
    private static bool IsCounted(Piece next) => next is { IsWord: true, IsCapital: false, Text.Length: > 3 } && next.Lower[^1] == 's';

    private static bool IsYear(string digits) => digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal);
}
