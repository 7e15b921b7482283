using System.Globalization;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>A wish to talk as a press names it: which one, and for whom the card said it was.</summary>
internal static class TalkWish
{
    private const char Between = '|';
    private const char BetweenPeople = '.';

    public static string Write(Guid wish, IEnumerable<long> people) =>
        wish.ToString("N") + Between + string.Join(BetweenPeople, people.Select(person => person.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What <see cref="Write"/> wrote; null for anything else.</summary>
    public static (Guid Wish, IReadOnlyList<long> People)? Read(string? id)
    {
        if (id?.Split(Between) is not [var wish, var named] || !Guid.TryParseExact(wish, "N", out var parsed))
            return null;
        var people = new List<long>();
        foreach (var one in named.Split(BetweenPeople))
        {
            if (!long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var person))
                return null;
            people.Add(person);
        }

        return (parsed, people);
    }
}
