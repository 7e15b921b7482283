using EmpathyBot.Bot.Tests.Replies;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Whatever the reader lets through fits on the cards.</summary>
public sealed class FullestCardTests
{
    // The worst that can be typed: as long as the field, and grown twelvefold.
    private static readonly string Reason = string.Concat(Enumerable.Repeat("\uE000", 500));

    public static TheoryData<string> Guises => [.. FullestDilemma.Dilemma.Guises.Select(guise => guise.Id)];

    [Theory]
    [MemberData(nameof(Guises))]
    public void Every_card_of_the_fullest_dilemma_is_small_enough_for_Teams(string guise)
    {
        foreach (var asks in new[] { 0, 8 })
        {
            var run = Play(FullestDilemma.Dilemma.Guise(guise), asks);
            var cards = EveryCard.OfRun(run, seed: 1).Concat(EveryDebriefCard.Of(run)).Concat(EveryRoadsCard.Of(run)).ToList();
            Assert.Empty(cards.Where(card => card.BytesAsSent >= MadeCard.Largest).Select(card => $"{card.Name}: {card.BytesAsSent}").Take(20));
        }
    }

    [Fact]
    public void Every_card_of_the_fullest_drop_is_small_enough_for_Teams()
    {
        Assert.Empty(EveryDropCard.Fullest.Where(card => card.BytesAsSent >= MadeCard.Largest).Select(card => $"{card.Name}: {card.BytesAsSent}"));
        Assert.All(EveryDropCard.Fullest.Where(card => card.Name.Contains("form", StringComparison.Ordinal)), card =>
        {
            Assert.Contains("\"drop.plan\"", card.Json, StringComparison.Ordinal);
            Assert.Contains("\"id\":\"teamName\"", card.Json, StringComparison.Ordinal);
            Assert.Contains($"\"value\":\"{EveryDropCard.ChosenTeam}\"", card.Json, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_path_too_long_for_a_card_shows_its_first_and_last_turns_and_says_how_many_are_between()
    {
        var run = Play(FullestDilemma.Dilemma.Guises[0], asks: 8);
        var ending = EveryCard.OfRun(run, seed: 1).Last(card => card.Name.StartsWith("ending", StringComparison.Ordinal));
        var turns = run.Turns.Count(turn => turn.Decision.Kind is not DecisionKind.Justify);
        var shown = ending.Elements().Count(element => (int?)element["maxLines"] == 2);

        Assert.InRange(shown, 6, turns - 1);
        Assert.Contains($"\"\u2026 {turns - shown} more turns between these \u2026\"", ending.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_fits_is_shown_whole() =>
        Assert.DoesNotContain(EveryCard.All, card => card.Json.Contains("between these", StringComparison.Ordinal));

    private static Run Play(Guise guise, int asks)
    {
        var run = Run.Begin(FullestDilemma.Dilemma, guise);
        while (!run.HasEnded)
        {
            foreach (var ask in run.OpenAsks.Take(asks).ToList())
                run = run.Take(Decision.Ask(ask.Id))!;
            run = run.Take(Decision.Choose(run.OpenChoices.First().Id))!;
            if (run.Justifying is { } choice)
                run = run.Take(Decision.Justify(choice.Id, SampleReply.Typed() with { Text = Reason }, run.Scene!.Justify!.Ways is [var way, ..] ? way.Id : null))!;
        }

        return run;
    }
}
