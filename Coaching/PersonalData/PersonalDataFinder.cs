using System.Text;
using EmpathyBot.Practice.Findings;
using Found = EmpathyBot.Practice.Findings.PersonalData;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>
/// Looks for one kind after the other, the surest first; what is found is settled, and nothing that comes later reaches over it. A placeholder
/// counts as settled too, so that a cleaned text is read exactly as the text was once all was found: cleaning twice changes nothing more.
/// Every look goes along the pieces once and a few pieces around each.
/// </summary>
public sealed class PersonalDataFinder : IPersonalDataFinder
{
    // What is settled can free something beside it; three rounds have been enough for anything typed.
    private const int MostRounds = 12;

    private static readonly Func<Page, int, Place?>[] Looks =
    [
        Links.At, Mails.At, BirthDates.At, IpAddresses.At, BankAccounts.At, Cards.At, NationalIds.At, NumberPlates.At,
        References.At, Addresses.At, Phones.At, Codes.At, Names.At,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Found> Find(string text, StoryWords? story = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(sign => sign == '@' || char.IsDigit(sign) || char.IsUpper(sign)))
            return [];

        var found = new List<Found>();
        var page = new Page(Pieces.In(text));
        for (var round = 0; round < MostRounds; round++)
        {
            var before = found.Count;
            foreach (var look in Looks)
                page = Look(page, look, text, story ?? StoryWords.None, found);
            if (found.Count == before)
                break;
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <inheritdoc/>
    public string Cleaned(string text, StoryWords? story = null)
    {
        var cleaned = new StringBuilder();
        var at = 0;
        foreach (var one in Find(text, story))
        {
            cleaned.Append(text, at, one.Start - at).Append(Placeholders.Of(one.Kind));
            at = one.End;
        }

        return cleaned.Append(text, at, text.Length - at).ToString();
    }

    private static Page Look(Page page, Func<Page, int, Place?> look, string text, StoryWords story, List<Found> found)
    {
        var places = new List<Place>();
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at].Kind is PieceKind.Settled || look(page, at) is not { } place || page.IsPartOfBefore(place.First) || page.IsPartOfAfter(place.Last))
                continue;
            var (start, end) = (page[place.First].Start, page[place.Last].End);
            if (place.Kind is { } kind && !story.Has(text[start..end]))
                found.Add(new Found(kind, start, text[start..end]));
            else
                place = place with { Kind = null };
            places.Add(place);
            at = place.Last;
        }

        return places.Count == 0 ? page : page.Settle(places);
    }
}
