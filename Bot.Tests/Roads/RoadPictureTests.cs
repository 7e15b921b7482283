using System.Buffers.Binary;
using System.Text;
using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Bot.Tests.Practice.Runs;
using EmpathyBot.Cards.Roads;
using EmpathyBot.Cards.Words;
using EmpathyBot.Dialogs.Roads;
using EmpathyBot.Pictures;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Practice.Stakes;
using SkiaSharp;

namespace EmpathyBot.Bot.Tests.Roads;

/// <summary>The picture of a run's roads, and the list that says the same.</summary>
public sealed class RoadPictureTests
{
    private static readonly Words English = Words.For("en");

    public static TheoryData<string> Dilemmas => [.. EveryCard.Library.Dilemmas.Select(dilemma => dilemma.Id)];

    [Fact]
    public void The_same_run_gives_the_same_bytes_and_another_run_others()
    {
        var (one, other) = (Map(Sample.Dilemma, 1), Map(Sample.Dilemma, 2));

        Assert.Equal(Draw(one), Draw(RoadMap.Of(one.Run)));
        Assert.NotEqual(Draw(one), Draw(other));
    }

    [Fact]
    public void It_holds_nothing_but_the_picture()
    {
        var chunks = ChunksOf(Draw(Map(Sample.Dilemma, 1)));

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks);
    }

    [Theory]
    [MemberData(nameof(Dilemmas))]
    public void It_says_nothing_of_who_or_what_the_story_is_about(string dilemma)
    {
        var map = Map(EveryCard.Library.Dilemmas.Single(one => one.Id == dilemma), 7);
        var plain = new RoadMap(map.Run with { Dilemma = Sample.Dilemma }, [.. map.Crossings.Select(crossing => crossing with { Heard = "", Speaker = null, SceneId = "" })]);

        Assert.Equal(Draw(map), Draw(plain));
    }

    [Fact]
    public void It_is_drawn_twice_as_large_as_it_is_shown_and_opens_as_a_picture()
    {
        using var picture = SKBitmap.Decode(Draw(Map(Sample.Dilemma, 1)));

        Assert.Equal(RoadPicture.Width * RoadPicture.Scale, picture.Width);
        Assert.Equal(Ink.Panel, picture.GetPixel(picture.Width / 2, 4));
        // There is something to read although no fonts are there to be had: letters are drawn.
        Assert.Contains(picture.Pixels.Take(picture.Width * 50), colour => colour == Ink.Text);
    }

    [Fact]
    public void Everything_on_it_stands_out_from_the_panel()
    {
        foreach (var ground in new[] { Ink.Panel, Ink.Band })
            Assert.All([Ink.Text, Ink.Path, Ink.Other, Ink.Worse], ink => Assert.True(Contrast(ground, ink) >= 4.5, $"{ink} on {ground}: {Contrast(ground, ink):0.0}"));
        Assert.True(Contrast(Ink.Path, Ink.Panel) >= 4.5);
    }

    [Theory]
    [MemberData(nameof(Dilemmas))]
    public void The_list_says_every_number_of_the_picture_in_the_same_order(string dilemma)
    {
        foreach (var seed in Enumerable.Range(0, 6))
        {
            var map = Map(EveryCard.Library.Dilemmas.Single(one => one.Id == dilemma), seed);
            var said = MadeCard.Of("roads", RoadsCard.Make(English, new RoadsView(Guid.Empty, map, RoadsView.NoShares))).Elements()
                .Select(element => (string?)element["text"]).OfType<string>().Where(text => text.StartsWith("At once: ", StringComparison.Ordinal) || text.StartsWith("Asking first: ", StringComparison.Ordinal))
                .Select(Numbers);
            var drawn = RoadRows.Of(map).SelectMany(rows => rows).Select(row => row switch
            {
                RoadRow.Asked asked => Numbers(asked.Crossing.AskedNow, StakeMove.None),
                RoadRow.Taken taken => Numbers(taken.Road.Now, taken.Road.LaterMove),
                RoadRow.Other other => Numbers(other.Road.Now, other.Road.LaterMove),
                _ => "",
            });

            Assert.Equal([.. drawn, Numbers(map.Now, map.Later)], said);
        }
    }

    [Fact]
    public void A_story_too_long_for_a_picture_is_drawn_by_its_first_and_last_decisions()
    {
        var map = Map(FullestDilemma.Dilemma, 3, longest: true);
        Assert.True(map.Crossings.Count > RoadPicture.MostCrossings);

        Assert.Contains(RoadRows.Of(map), rows => rows is [RoadRow.Between]);
        Assert.Equal(RoadPicture.MostCrossings + 1, RoadRows.Of(map).Count);
        Assert.NotEmpty(Draw(map));
    }

    private static byte[] Draw(RoadMap map) => RoadPicture.Draw(map, RoadWords.Of(English));

    private static RoadMap Map(Dilemma dilemma, int seed, bool longest = false)
    {
        var random = new Random(seed);
        return RoadMap.Of(Walks.Play(dilemma, dilemma.Guises[seed % dilemma.Guises.Count], Enumerable.Range(0, 200).Select(_ => longest ? 8 : random.Next(1000))));
    }

    private static List<string> ChunksOf(byte[] png)
    {
        var chunks = new List<string>();
        for (var at = 8; at < png.Length;)
        {
            chunks.Add(Encoding.ASCII.GetString(png, at + 4, 4));
            at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
        }

        return chunks;
    }

    // "At once: Trust +2. Later, after 3 days: Risk +1. Ends with ..." as "Trust +2|Risk +1".
    private static string Numbers(string said)
    {
        var parts = said.Split(". ");
        var later = parts.Skip(1).FirstOrDefault(part => part.StartsWith("Later", StringComparison.Ordinal));
        return $"{After(parts[0])}|{(later is null ? "" : After(later))}";
        static string After(string part) => part[(part.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }

    private static string Numbers(StakeMove now, StakeMove later) => $"{Moves(now)}|{(later.IsNone ? "" : Moves(later))}";

    private static string Moves(StakeMove move) => move.IsNone
        ? "no change"
        : string.Join(", ", StakeExtensions.All.Where(stake => move[stake] != 0).Select(stake => $"{stake} {Words.WithSign(move[stake])}"));

    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private static double Contrast(SKColor one, SKColor other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(SKColor colour) => (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(byte part) => part / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
