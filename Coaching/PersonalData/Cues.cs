using System.Collections.Frozen;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>The words that say what a number beside them is.</summary>
internal static class Cues
{
    public static readonly FrozenSet<string> Phone = Set(
        "call calling called ring ringing rang phone phoned tel telephone mobile mob cell cellphone number num numbers whatsapp text sms reach reached landline line fon telefon handy fax dial contact erreichbar handynummer telefonnummer");

    public static readonly FrozenSet<string> Card = Set("card cards visa mastercard amex debit credit digits karte kreditkarte kartennummer pan");

    public static readonly FrozenSet<string> Version = Set("version versions v firmware build release update driver ios android windows app");

    /// <summary>Numbers of things that thousands have.</summary>
    public static readonly FrozenSet<string> Product = Set("barcode ean isbn sku model product part article artikel artikelnummer item upc catalogue catalog");

    public static readonly FrozenSet<string> Postcode = Set("postcode zip zipcode plz postleitzahl eircode pincode");

    /// <summary>What may stand between such a word and its number, and says that a number comes.</summary>
    public static readonly FrozenSet<string> SaysNumber = Set("number numbers no num nr nummer id code ref reference locator");

    /// <summary>What may stand between, and says nothing.</summary>
    public static readonly FrozenSet<string> Between = Set("is was are reads says the a my his her their our your it it's its that's called ending ist lautet");

    public static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Goes over what may stand between a word and its number.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">The first piece behind the word.</param>
    /// <returns>The piece where the number may begin, and whether something said that one comes.</returns>
    public static (int At, bool IsSaid) Over(Page page, int at)
    {
        const int most = 6;
        var isSaid = false;
        for (var i = 0; i < most; i++, at++)
        {
            var piece = page[at];
            // "A4471" begins with no article.
            if (piece.IsCode && page.IsPartOfAfter(at))
                break;
            if (piece.IsWord && SaysNumber.Contains(Page.Stem(piece.Lower)))
                isSaid = true;
            else if (piece.IsOneOf("#:"))
                isSaid = true;
            else if (!(piece.IsWord && Between.Contains(piece.Lower)) && !piece.IsOneOf("=(-.\"'"))
                break;
        }

        return (at, isSaid);
    }
}
