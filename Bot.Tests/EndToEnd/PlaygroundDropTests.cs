using EmpathyBot.Bot.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>A manager plans practice in the page, and an agent meets it there.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundDropTests(SharedBrowser browser)
{
    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_drop_is_planned_with_one_press_arrives_in_the_agent_s_hours_and_is_called_off()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        await page.SeesAsync("Hello");
        await page.Page.GetByTestId("chat-manager").ClickAsync();
        await page.SeesAsync("Hello");

        await page.SayAsync("drop billing every weekday 10:00");
        await page.SeesAsync("A dilemma about billing, for everyone in Care Desk (8 people), every weekday at 10:00");
        await page.SeesAsync("it can’t reach them until they have said hello to me");
        await page.Button("Plan it").ClickAsync();
        await page.SeesAsync("It is planned.");

        await page.Page.GetByTestId("go-there").ClickAsync();
        await Expect(page.Page.GetByTestId("unread-agent")).ToBeVisibleAsync();
        await page.SayAsync("drops");
        await page.SeesAsync("Practice drops");
        await Expect(page.Newest).Not.ToContainTextAsync("Alex");
        await page.Button("Cancel it (1)").ClickAsync();
        await page.SeesAsync("It is cancelled");

        await page.Page.GetByTestId("chat-agent").ClickAsync();
        await page.SeesAsync("Planned for you by whoever plans practice in your team");
        Assert.Empty(page.Faults);
    }
}
