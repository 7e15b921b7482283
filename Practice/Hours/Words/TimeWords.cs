using System.Collections.Frozen;
using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>
/// The words that one language has for time. The readers know no words of their own, so a language is added by adding a table. All words are
/// in small letters and single: "next week" is two of them.
/// </summary>
public sealed record TimeWords
{
    public required FrozenDictionary<string, IsoDayOfWeek> Weekdays { get; init; }

    /// <summary>Weekdays that say by their form that every one of them is meant: tuesdays.</summary>
    public required FrozenDictionary<string, IsoDayOfWeek> EveryWeekday { get; init; }

    /// <summary>Names of months, 1 to 12.</summary>
    public required FrozenDictionary<string, int> Months { get; init; }

    public required FrozenDictionary<string, int> Numbers { get; init; }

    public required FrozenDictionary<string, Unit> Units { get; init; }

    /// <summary>What may follow a day's number: the 3rd.</summary>
    public required FrozenSet<string> Ordinals { get; init; }

    /// <summary>Between the two ends of a stretch: 9 to 5, Monday to Friday. A dash always may be.</summary>
    public required FrozenSet<string> To { get; init; }

    public required FrozenSet<string> Until { get; init; }

    public required FrozenSet<string> From { get; init; }

    public required FrozenSet<string> And { get; init; }

    /// <summary>Before a length: for two weeks.</summary>
    public required FrozenSet<string> For { get; init; }

    /// <summary>Before a length that is waited: in two hours.</summary>
    public required FrozenSet<string> In { get; init; }

    /// <summary>Before a time of day.</summary>
    public required FrozenSet<string> At { get; init; }

    /// <summary>Words that change nothing: the, of, on.</summary>
    public required FrozenSet<string> Fillers { get; init; }

    public required FrozenSet<string> Half { get; init; }

    public required FrozenSet<string> Today { get; init; }

    public required FrozenSet<string> Tomorrow { get; init; }

    public required FrozenSet<string> This { get; init; }

    public required FrozenSet<string> Next { get; init; }

    public required FrozenSet<string> Every { get; init; }

    /// <summary>Second, other: what comes after "every" and makes it less often.</summary>
    public required FrozenSet<string> Other { get; init; }

    /// <summary>How often, in one word.</summary>
    public required FrozenDictionary<string, Unit> Often { get; init; }

    /// <summary>Several times a day, week: twice a day.</summary>
    public required FrozenSet<string> Times { get; init; }

    public required FrozenSet<string> Once { get; init; }

    /// <summary>Monday to Friday, in one word.</summary>
    public required FrozenSet<string> WorkingDays { get; init; }

    /// <summary>Before "day": every working day.</summary>
    public required FrozenSet<string> Working { get; init; }

    public required FrozenSet<string> Morning { get; init; }

    public required FrozenSet<string> Evening { get; init; }

    public required FrozenSet<string> Noon { get; init; }

    public required FrozenSet<string> Midnight { get; init; }

    /// <summary>After a time of day: o'clock.</summary>
    public required FrozenSet<string> Clock { get; init; }

    /// <summary>There shall be none.</summary>
    public required FrozenSet<string> Off { get; init; }

    /// <summary>Whole phrases that mean without end.</summary>
    public required FrozenSet<string> WithoutEnd { get; init; }
}
