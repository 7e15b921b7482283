using System.Globalization;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Feedback;

namespace EmpathyBot.Dialogs.Feedback.Offering;

/// <summary>Reads what is chosen of an offer. What can't be is put right, and said.</summary>
internal static class OfferReader
{
    /// <param name="words">The language.</param>
    /// <param name="answer">The press with its fields.</param>
    /// <param name="places">The teams that it can go to; one at least.</param>
    /// <returns>What is chosen, the team, and what was put right; empty where nothing was.</returns>
    public static (OfferForm Form, OfferPlace Place, string Note) Read(Cards.Words.Words words, CardAnswer answer, IReadOnlyList<OfferPlace> places)
    {
        var place = places.FirstOrDefault(one => one.Team.Id == Number(answer.Field(OfferFields.Team))) ?? places[0];
        var (one, note) = Whom(words, answer, place);
        var isNamed = answer.Field(OfferFields.As) is not OfferFields.Unnamed;
        if (!isNamed && !CanHide(place, one is not null))
            (isNamed, note) = (true, note.Length > 0 ? note : words.OfferNeedsName);
        var (own, name) = (answer.Field(OfferFields.Own) ?? "", answer.Field(OfferFields.Name) ?? "");
        var form = new OfferForm
        {
            Team = place.Team.Id,
            One = one,
            // It stays as it was typed: emptied, it would mean everyone.
            Name = name.Length <= OfferFields.LongestName ? name : name[..OfferFields.LongestName],
            IsNamed = isNamed,
            Ready = Number(answer.Field(OfferFields.Ready)) is >= 1 and <= OfferFields.Questions and var ready ? (int)ready : 0,
            Own = own.Length <= OfferFields.LongestQuestion ? own : own[..OfferFields.LongestQuestion],
        };
        return (form, place, note);
    }

    /// <summary>Whether its writer stays hidden without their name.</summary>
    public static bool CanHide(OfferPlace place, bool isForOne) => place.Met >= (isForOne ? Anonymity.LeastForOne : Anonymity.Least);

    private static (long? One, string Note) Whom(Cards.Words.Words words, CardAnswer answer, OfferPlace place)
    {
        if (place.Others.Count > OfferFields.MostListed)
            return Named(words, answer.Field(OfferFields.Name) ?? "", place);
        if (answer.Field(OfferFields.Whom) is not { Length: > 0 } whom || whom is OfferFields.All)
            return (null, "");
        return place.Others.FirstOrDefault(other => other.PersonId == Number(whom)) is { } one ? (one.PersonId, "") : (null, words.OfferNotThere);
    }

    private static (long? One, string Note) Named(Cards.Words.Words words, string name, OfferPlace place)
    {
        if (name.Length is 0)
            return (null, "");
        if (name.Length > OfferFields.LongestName)
            return (null, words.OfferNobodyNamed);
        var read = NamedPeople.Read(name, [.. place.Others.Where(other => other.Name.Length > 0).Select(other => new NamedPerson(other.PersonId, other.Name))]);
        return read is { Found: [var one], Unknown: [], Ambiguous: [] } ? (one.Id, "")
            : (null, read.Found.Count > 1 || read.Ambiguous.Count > 0 ? words.OfferSeveralNamed : words.OfferNobodyNamed);
    }

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
