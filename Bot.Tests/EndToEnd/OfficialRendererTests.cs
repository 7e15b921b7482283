using EmpathyBot.Bot.Tests.Cards;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>Cards by the judgement of the renderer that Teams and its kin are built on.</summary>
public sealed class OfficialRendererTests
{
    [EndToEndFact(Need.Packages)]
    public async Task It_finds_no_fault_with_any_card() => Assert.Empty(await OfficialRenderer.CheckAsync(EveryCard.All));

    [EndToEndFact(Need.Packages)]
    public async Task It_would_say_if_there_were_one()
    {
        string[] broken =
        [
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"x"}]}""",
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","size":"huge"}]}""",
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","label":"x"}]}""",
            """{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.Explode","title":"x"}]}""",
        ];

        var faults = await OfficialRenderer.CheckAsync(broken.Select((json, at) => new MadeCard($"broken {at}", json, IsTrail: false)));

        for (var at = 0; at < broken.Length; at++)
            Assert.Contains(faults, fault => fault.StartsWith($"broken {at}: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Node.js is missing.", null, "Node.js is missing.")]
    [InlineData("Node.js is missing.", "true", null)]
    [InlineData(null, null, null)]
    public void A_test_that_lacks_something_is_skipped_with_the_reason_and_runs_to_fail_in_CI(string? lacking, string? ci, string? reason) =>
        Assert.Equal(reason, EndToEndFactAttribute.ReasonToSkip(lacking, ci));
}
