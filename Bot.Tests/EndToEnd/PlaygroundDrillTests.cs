using EmpathyBot.Bot.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>A drill in the page: a message, a clock, one's own words, and what the coach says to them.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundDrillTests(SharedBrowser browser)
{
    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_drill_is_answered_twice_and_both_goes_stand_together()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        await page.SeesAsync("Hello");

        await page.SayAsync("drill name emotion");
        await page.SeesAsync("A cello in the hall");
        await Expect(page.Newest).Not.ToContainTextAsync("It never rattled");
        await page.PressAsync("Ready");
        await page.SeesAsync("It never rattled");
        await page.SayAsync("Please send us photos. I will ring the depot before six today.");
        await page.SeesAsync("I will ring the depot before six today");
        await page.SeesAsync("It says who does what, and by when.");
        await page.PressAsync("Have a second go");
        await page.SayAsync("You must be dreading what is in that case. I will ring the depot before six today.");

        await page.SeesAsync("You must be dreading what is in that case");
        await page.SeesAsync("so they needn’t prove it");
        await page.SeesAsync("Please send us photos");
        await page.Button("Done").ClickAsync();
        Assert.Empty(page.Faults);
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_drill_that_nobody_answers_is_put_away_in_its_time_and_nothing_more()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        await page.SeesAsync("Hello");
        await page.SayAsync("drill name emotion");
        await page.PressAsync("Ready");

        await page.Page.GetByTestId("go-there").ClickAsync();

        await page.SeesAsync("Put away for later");
        Assert.Empty(page.Faults);
    }
}
