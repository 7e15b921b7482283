using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Days of birth: a day with the word for it.</summary>
internal static class BirthDates
{
    private const int MostBetween = 5;

    private static readonly FrozenSet<string> Words = Cues.Set("born dob birth birthdate birthday geboren geb geburtsdatum");

    private static readonly FrozenSet<string> Between = Cues.Set("on in is was the of as date day she he it that my her his am ist");

    private static readonly FrozenSet<string> Months = Cues.Set(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember");

    public static Place? At(Page page, int at)
    {
        if (!page[at].IsNumber && !Months.Contains(page[at].Lower))
            return null;
        if (page.IsPartOfBefore(at))
            return null;
        for (var i = at - 1; i >= at - MostBetween; i--)
        {
            if (Words.Contains(Page.Stem(page[i].Lower)) || IsInitials(page, i))
                return DateFrom(page, at) is { } last ? new Place(at, last, PersonalDataKind.BirthDate) : null;
            if (!Between.Contains(page[i].Lower) && !page[i].IsOneOf(":-.,(="))
                return null;
        }

        return null;
    }

    // "d.o.b."
    private static bool IsInitials(Page page, int at) =>
        page[at].Lower == "b" && page[at - 1].Is('.') && page[at - 2].Lower == "o" && page[at - 3].Is('.') && page[at - 4].Lower == "d";

    /// <summary>The last piece of a day with its year that begins here.</summary>
    private static int? DateFrom(Page page, int at)
    {
        foreach (var run in NumberRun.From(page, at, "-/.", fewest: 4))
        {
            if (run.IsDate)
                return run.Last;
        }

        int next;
        if (page[at].IsNumber)
        {
            next = at + 1;
            if (page[next].Lower is "st" or "nd" or "rd" or "th" || page[next].Is('.'))
                next++;
            if (page[next].Lower == "of")
                next++;
            if (!Months.Contains(page[next].Lower))
                return null;
            next++;
        }
        else
        {
            next = at + 1;
            if (page[next].Is('.'))
                next++;
            if (page[next] is not { IsNumber: true, Text.Length: <= 2 })
                return null;
            next++;
            if (page[next].Lower is "st" or "nd" or "rd" or "th")
                next++;
        }

        while (page[next].IsOneOf(",.'-"))
            next++;
        return page[next] is { IsNumber: true, Text.Length: 4 or 2 } ? next : null;
    }
}
