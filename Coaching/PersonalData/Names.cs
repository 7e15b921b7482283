using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>
/// Names that tell whose: a first name and a last one behind a title or a word like "customer", or beside a number or an address that was
/// found. A first name alone tells on nobody.
/// </summary>
internal static class Names
{
    private const int MostWords = 4;
    private const int MostBetween = 3;

    private static readonly FrozenSet<string> Titles = Cues.Set("mr mrs ms miss mx dr prof professor sir dame herr frau señor señora madame monsieur mister shri smt");

    private static readonly FrozenSet<string> Cue = Cues.Set(
        "customer caller client guest passenger patient tenant member subscriber policyholder cardholder holder recipient claimant kunde kundin resident traveller");

    private static readonly FrozenSet<string> Called = Cues.Set("named called name names addressee");

    private static readonly FrozenSet<string> AfterCue = Cues.Set("is was are named called of the a");

    private static readonly FrozenSet<string> Particles = Cues.Set("van von de del der den la le di da dos du bin bint ibn ben al el ter ten zu");

    private static readonly FrozenSet<string> BeforeContact = Cues.Set("on at is tel phone mobile cell mail email e-mail born dob of lives living from under");

    private static readonly FrozenSet<string> AfterContact = Cues.Set("for is belongs to of");

    /// <summary>Words that begin with a capital letter and are nobody's name: at a sentence's beginning, in titles, of firms and places.</summary>
    private static readonly FrozenSet<string> NoNames = Cues.Set(
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december " +
        "customer service services care support team desk order orders number account card phone mail email address booking ticket case policy reference claim parcel refund delivery invoice tracking " +
        "royal post bank street road avenue lane north south east west new great united england scotland wales ireland london leeds bristol britain uk us usa eu america " +
        "ltd limited inc plc gmbh llc company group holdings insurance airlines airways hotel energy telecom mobile broadband council hospital school " +
        "dear hi hello hey thanks thank please sorry ring call text write send contact ask tell reach try use see check note re regards best kind yours yes no ok okay well so and but or if when then today tomorrow yesterday " +
        "i i'm i've i'll i'd we we're we've we'll you you're he he's she she's it it's they they're this that these those there here the a an my your his her their our its in on at by for from to of with about is was are were be been has have had do does did can could will would shall should may might must not " +
        "what who where when why how which all any some every each both more most other another one two three first last next same mr mrs ms miss dr direct line landline cell tel fax urgent attention re fwd iban apartment flat good morning afternoon evening night number's " +
        "ihr ihre ihrer ihren mein meine unser unsere der die das den dem ein eine und bitte danke guten tag hallo bestellnummer kundennummer rechnungsnummer telefon nummer");

    public static Place? At(Page page, int at)
    {
        if (!page[at].IsCapital || page.IsPartOfBefore(at) || NoNames.Contains(page[at].Lower) || Titles.Contains(page[at].Lower))
            return null;
        var isWhole = page[at - 1] is not { IsCapital: true } before || NoNames.Contains(before.Lower) || Titles.Contains(before.Lower) || Cue.Contains(before.Lower);
        if (!isWhole)
            return null;
        var (last, words) = NameFrom(page, at);
        var title = IsTitle(page, at - 1) || (page[at - 1].Is('.') && IsTitle(page, at - 2));
        if (words == 0 || (words == 1 && !title))
            return null;
        var fits = words > 1 && (title || IsCalled(page, at)) || IsBesideContact(page, at, last);
        return fits ? new Place(at, last, PersonalDataKind.Name) : null;
    }

    private static bool IsTitle(Page page, int at) => Titles.Contains(page[at].Lower) && page[at].IsCapital;

    /// <summary>The last piece of a name, and how many words it has; an initial counts as one.</summary>
    private static (int Last, int Words) NameFrom(Page page, int at)
    {
        var (last, words) = (at - 1, 0);
        for (var i = at; words < MostWords; i++)
        {
            if (page[i].IsCapital && (i == at || !page[i].IsJoined || page[i - 1].IsOneOf("-.")) && !NoNames.Contains(page[i].Lower) && !page.IsPartOfAfter(i))
            {
                (last, words) = (i, words + 1);
                // "J. Bunn"
                if (page[i].Text.Length == 1 && page[i + 1].Is('.') && page[i + 2].IsCapital)
                    i++;
            }
            else if (words > 0 && ((page[i].IsJoined && page[i].Is('-') && page[i + 1] is { IsJoined: true, IsCapital: true }) || (Particles.Contains(page[i].Lower) && (page[i + 1].IsCapital || Particles.Contains(page[i + 1].Lower)))))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        return (last, words);
    }

    // "customer Agnes Whitlow", "a guest called ...", "in the name of ...", "the account holder is ...".
    private static bool IsCalled(Page page, int at)
    {
        for (var i = at - 1; i >= at - 1 - MostBetween; i--)
        {
            var word = Page.Stem(page[i].Lower);
            if (Cue.Contains(word) || Called.Contains(word) || (word is "by" or "for" && page[i - 1].Lower is "signed"))
                return true;
            if (word is "by" && page[i - 1].Lower is "for" && page[i - 2].Lower is "signed")
                return true;
            if (word is "of" && page[i - 1].Lower is "behalf")
                return true;
            if (!AfterCue.Contains(page[i].Lower) && !page[i].IsOneOf(":,'-") && !Titles.Contains(page[i].Lower))
                return false;
        }

        return false;
    }

    private static bool IsBesideContact(Page page, int first, int last)
    {
        for (var at = last + 1; at <= last + 1 + MostBetween; at++)
        {
            if (IsContact(page[at]))
                return true;
            if (!BeforeContact.Contains(page[at].Lower) && !page[at].IsOneOf(",(:-/)") && page[at].Kind is not PieceKind.LineEnd)
                break;
        }

        for (var at = first - 1; at >= first - MostBetween; at--)
        {
            if (IsContact(page[at]))
                return true;
            if (!AfterContact.Contains(page[at].Lower) && !page[at].IsOneOf(",(:-/"))
                break;
        }

        return false;
    }

    private static bool IsContact(Piece piece) =>
        piece is { Kind: PieceKind.Settled, Found: not (null or PersonalDataKind.Name or PersonalDataKind.Link or PersonalDataKind.IpAddress) };
}
