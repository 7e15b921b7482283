using EmpathyBot.Practice.Figures;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Figures;

/// <summary>Who looks at a drop's figures again and again, while people come, go and practise, learns of no single one of them.</summary>
public sealed class DropHistoryTests
{
    private const int People = 24;

    private enum Did
    {
        Away,
        Left,
        Opened,
        Finished,
    }

    [Property(MaxTest = 500)]
    public void Between_two_figures_at_least_five_people_did_something_whoever_joins_leaves_skips_or_is_looked_at_twice(byte[] events)
    {
        var now = new Did[People];
        Array.Fill(now, Did.Left, 0, 8);
        DropCounts? counted = null;
        Did[] then = [];
        DropFigures? seen = null;
        foreach (var one in events.Concat(events.Reverse()))
        {
            Happen(now, one % People, one / People);
            // Looked at after every event, and twice.
            for (var look = 0; look < 2; look++)
            {
                var (told, counts) = Look(counted, CountsOf(now));
                if (told is null)
                    continue;
                Assert.True(told.People >= DropFigures.Fewest);
                if (seen is not null && !Equals(told, seen))
                    Assert.True(now.Zip(then).Count(pair => pair.First != pair.Second) >= DropFigures.Fewest, $"{seen} became {told} by fewer than five people.");
                if (counts != counted)
                    then = [.. now];
                (counted, seen) = (counts, told);
            }
        }
    }

    // What a look publishes, as whoever counts does it.
    private static (DropFigures? Told, DropCounts? Counted) Look(DropCounts? before, DropCounts counts)
    {
        if (before is not null && !counts.HasMovedOnFrom(before))
            return (DropFigures.Of(before), before);
        return DropFigures.Of(counts) is { } told ? (told, counts) : (null, before);
    }

    private static void Happen(Did[] people, int who, int what) => people[who] = (people[who], what % 4) switch
    {
        (Did.Away, 0) => Did.Left,
        (Did.Left, 1) => Did.Opened,
        (Did.Opened, 2) => Did.Finished,
        (_, 3) => Did.Away,
        (var same, _) => same,
    };

    private static DropCounts CountsOf(Did[] people) => new(
        people.Count(did => did is not Did.Away),
        people.Count(did => did is Did.Opened or Did.Finished),
        people.Count(did => did is Did.Finished));
}
