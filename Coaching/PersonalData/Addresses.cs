using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Postal addresses, with the flat before and the place behind; and postcodes alone.</summary>
internal static class Addresses
{
    private const int MostTail = 16;

    private static readonly FrozenSet<string> Streets = Cues.Set(
        "street st road rd avenue ave lane ln drive dr close court ct way place pl terrace crescent cres gardens gdns grove square sq hill row mews boulevard blvd parkway pkwy walk green park quay view rise circle cir highway hwy parade nagar marg colony villas wharf yard esplanade vale heights trail loop");

    /// <summary>These are hardly ever anything else.</summary>
    private static readonly FrozenSet<string> SureStreets = Cues.Set("street road rd avenue lane crescent nagar terrace boulevard");

    private static readonly FrozenSet<string> LeadingStreets = Cues.Set("rue avenue boulevard chemin quai impasse allée calle via viale piazza corso rua avenida plaza");

    private static readonly FrozenSet<string> FirstStreets = Cues.Set("calle via viale piazza corso rua avenida plaza");

    private static readonly string[] StreetEndings = ["straße", "strasse", "weg", "platz", "allee", "gasse", "ufer", "damm", "gracht", "straat", "laan", "gatan", "vej"];

    private static readonly FrozenSet<string> Flats = Cues.Set("flat apt apartment unit suite wohnung");

    private static readonly FrozenSet<string> Small = Cues.Set("of the de la le les du des della dei del di do da dos las los van der den l d");

    private static readonly FrozenSet<string> Leads = Cues.Set("at to in lives living live address is deliver delivered near from");

    private static readonly FrozenSet<string> Measures = Cues.Set("minute minutes min mile miles hour hours day days way lane more of the other main long km m metres step steps");

    private static readonly FrozenSet<string> Cities = Cues.Set("mumbai delhi bengaluru bangalore chennai kolkata hyderabad pune ahmedabad jaipur lucknow kochi noida gurgaon gurugram nagpur indore surat bhopal patna");

    public static Place? At(Page page, int at)
    {
        if (page.IsPartOfBefore(at))
            return null;
        if (Flats.Contains(page[at].Lower) && FlatFrom(page, at) is { } flat)
        {
            var street = page[flat + 1].Is(',') || page[flat + 1].Kind is PieceKind.LineEnd ? flat + 2 : flat + 1;
            return StreetFrom(page, street) is { } last ? new Place(at, Tail(page, last), PersonalDataKind.Address) : null;
        }

        if (StreetFrom(page, at) is { } end)
            return new Place(at, Tail(page, end), PersonalDataKind.Address);
        var code = Postcodes.LoudFrom(page, at) ?? Postcodes.StateFrom(page, at, isInAddress: false) ?? PlaceFrom(page, at) ?? CalledFrom(page, at);
        return code is { } place ? new Place(at, place, PersonalDataKind.Address) : null;
    }

    /// <summary>The last piece of a street with its number.</summary>
    private static int? StreetFrom(Page page, int at)
    {
        if (page[at].IsNumber)
            return page[at].Text.Length <= 5 && !(page.IsTiedBefore(at) && page[at - 1].IsOneOf("£$€¥₹.,:#/-+")) ? NumberedFrom(page, at) : null;
        if (!page[at].IsCapital)
            return null;
        if (page[at].Lower is "po" && page[at + 1].Lower is "box" && page[at + 2].IsNumber)
            return at + 2;
        if (FirstStreets.Contains(page[at].Lower))
            return HouseFrom(page, SkipNames(page, at + 1, out var names), names > 0);
        var isStreet = StreetEndings.Any(ending => page[at].Lower.Length > ending.Length + 2 && page[at].Lower.EndsWith(ending, StringComparison.Ordinal));
        if (isStreet)
            return HouseFrom(page, at + 1, true);
        return page[at].Lower.Length > 4 && page[at].Lower.EndsWith("str", StringComparison.Ordinal) && page[at + 1].Is('.') ? HouseFrom(page, at + 2, true) : null;
    }

    private static int? NumberedFrom(Page page, int at)
    {
        // "27b", "12-14", "3/12".
        var next = at + 1;
        if (page[next] is { IsJoined: true, IsWord: true, Text.Length: 1 })
            next++;
        else if (page[next].IsJoined && page[next].IsOneOf("-/") && page[next + 1].IsNumber)
            next += 2;
        if (page[next].IsJoined && page[next].IsCode)
            return null;
        if (page[next].Is(','))
            next++;
        if (LeadingStreets.Contains(page[next].Lower))
        {
            var end = SkipNames(page, next + 1, out var names);
            if (names > 0)
                return end - 1;
        }

        const int most = 4;
        for (var (i, isCapital) = (next, true); i < next + most + 1 && page[i].IsWord; i++)
        {
            var word = page[i];
            if (i > next && Streets.Contains(word.Lower) && word.IsCapital == isCapital && (isCapital || IsSureStreet(page, at, next, i)))
                return page[i + 1].IsJoined && page[i + 1].Is('.') && word.Text.Length <= 3 ? i + 1 : i;
            if (i == next)
                isCapital = word.IsCapital;
            if (!word.IsCapital && isCapital && !Small.Contains(word.Lower) && word.Lower is not ("st" or "rd" or "street" or "road" or "avenue" or "ave" or "lane"))
                return null;
            if (!isCapital && Measures.Contains(word.Lower))
                return null;
        }

        return null;
    }

    // "deliver to 14 fairholme road"
    private static bool IsSureStreet(Page page, int number, int from, int street) =>
        SureStreets.Contains(page[street].Lower) && street - from <= 2 && (Leads.Contains(page[number - 1].Lower) || page[number - 1].IsOneOf(",:"));

    /// <summary>The last piece of a house's number.</summary>
    private static int? HouseFrom(Page page, int at, bool isStreet)
    {
        if (page[at].Is(','))
            at++;
        if (!isStreet || page[at] is not { IsNumber: true, Text.Length: <= 4 })
            return null;
        if (page[at + 1] is { IsJoined: true, IsWord: true, Text.Length: 1 })
            return at + 1;
        return page[at + 1].IsJoined && page[at + 1].IsOneOf("-/") && page[at + 2].IsNumber ? at + 2 : page.IsPartOfAfter(at) || page[at + 1].Is('%') ? null : at;
    }

    private static int SkipNames(Page page, int at, out int names)
    {
        const int most = 6;
        names = 0;
        var end = at;
        for (var i = at; i < at + most; i++)
        {
            if (page[i].IsCapital)
                (names, end) = (names + 1, i + 1);
            else if (!Small.Contains(page[i].Lower) && !page[i].Is('\''))
                break;
        }

        return end;
    }

    private static int? FlatFrom(Page page, int at)
    {
        var next = page[at + 1].IsOneOf(".#") ? at + 2 : at + 1;
        if (page[next] is { IsNumber: true, Text.Length: <= 4 })
            return page[next + 1] is { IsJoined: true, IsWord: true, Text.Length: 1 } ? next + 1 : next;
        return page[next] is { IsShouted: true, Text.Length: 1 } ? page.IsPartOfAfter(next) ? next + 1 : next : null;
    }

    /// <summary>The last piece of the place behind a street: flat, town, state, postcode.</summary>
    private static int Tail(Page page, int street)
    {
        var end = street;
        for (var (at, sinceSign) = (street + 1, 9); at <= street + MostTail;)
        {
            if (page[at].IsOneOf(",") || page[at].Kind is PieceKind.LineEnd)
            {
                sinceSign = 0;
                at++;
            }
            else if (Flats.Contains(page[at].Lower) && FlatFrom(page, at) is { } flat)
            {
                (end, at) = (flat, flat + 1);
            }
            else if ((Postcodes.LoudFrom(page, at) ?? Postcodes.StateFrom(page, at, isInAddress: true) ?? ContinentalFrom(page, at)) is { } code)
            {
                end = code;
                at = code + 1;
            }
            else if (page[at].IsCapital || Small.Contains(page[at].Lower) || (page[at].Is('-') && page[at].IsJoined))
            {
                sinceSign++;
                // A town that nothing follows.
                if (page[at].IsCapital && sinceSign <= 3 && end < at && page[at - sinceSign].Is(',') && EndsHere(page[at + 1]))
                    end = at;
                at++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool EndsHere(Piece next) => next.Kind is PieceKind.LineEnd || next.IsOneOf(".,;)!?");

    // "10969 Berlin", "1015 CJ Amsterdam".
    private static int? ContinentalFrom(Page page, int at)
    {
        if (page[at] is not { IsNumber: true, Text.Length: 4 or 5 } || page.IsPartOfBefore(at))
            return null;
        var next = page[at + 1] is { IsShouted: true, Text.Length: 2 } && page[at].Text.Length == 4 ? at + 2 : at + 1;
        if (!page[next].IsCapital)
            return next > at + 1 ? next - 1 : null;
        while (page[next + 1].IsCapital && page[next + 1].Text.Length > 1)
            next++;
        return next;
    }

    // "Mumbai 400001", "Springfield, IL 62704".
    private static int? PlaceFrom(Page page, int at)
    {
        if (!page[at].IsCapital)
            return null;
        if (Cities.Contains(page[at].Lower))
        {
            var number = page[at + 1].IsOneOf("-,") ? at + 2 : at + 1;
            if (page[number] is { IsNumber: true, Text.Length: 6 } && !page.IsPartOfAfter(number))
                return number;
            return page[number] is { IsNumber: true, Text.Length: 3 } && page[number + 1] is { IsNumber: true, Text.Length: 3, IsJoined: false } ? number + 1 : null;
        }

        return page[at + 1].Is(',') ? Postcodes.StateFrom(page, at + 2, isInAddress: false) : null;
    }

    /// <summary>What is called a postcode.</summary>
    private static int? CalledFrom(Page page, int at)
    {
        if (!page[at].IsCode)
            return null;
        for (var i = at - 1; i >= at - 6 && page[i].Kind is not PieceKind.LineEnd; i--)
        {
            var isWord = Cues.Postcode.Contains(Page.Stem(page[i].Lower)) || (page[i].Lower is "code" && page[i - 1].Lower is "post" or "postal" or "zip" or "pin" && (page[i - 1].Lower is not "pin" || page[at].Text.Length >= 3));
            if (!isWord)
                continue;
            if (Cues.Over(page, i + 1).At != at || Code.From(page, at) is not { } code || code.Length > 10 || code.Digits == 0)
                return null;
            var last = code.Last;
            if (code.Length <= 4 && page[last + 1] is { IsJoined: false, IsCode: true } && Code.From(page, last + 1) is { Length: <= 4, Digits: > 0 } more)
                last = more.Last;
            return code.Length >= 4 || last > code.Last ? last : null;
        }

        return null;
    }
}
