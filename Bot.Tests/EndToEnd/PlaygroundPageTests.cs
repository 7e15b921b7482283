using System.Net.Http.Json;
using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>A person in the playground's page with the real bot behind it.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundPageTests(SharedBrowser browser)
{
    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_dilemma_is_played_stopped_and_gone_on_with_through_a_reload_and_a_restart_of_the_bot()
    {
        using var folder = new TemporaryFolder();
        var bot = await RunningBot.StartAsync(folder.Path);
        try
        {
            await using var page = await PlaygroundPage.OpenAsync(browser, bot);
            await page.SeesAsync("Hello");
            await page.PressAsync("Start with one");
            await page.PressAsync("Begin");
            await Expect(page.Newest.GetByTestId("choice").First).ToBeVisibleAsync();

            var scene = await page.CardTextAsync();
            await page.SayAsync("stop");
            await page.SeesAsync("is put away");
            await Expect(page.Choices).ToHaveCountAsync(0);

            await page.Page.ReloadAsync();
            await page.SeesAsync("is put away");
            await page.SayAsync("resume");
            Assert.Equal(scene, await page.CardTextAsync());

            await page.ChooseAsync();
            var later = await page.CardTextAsync();
            await page.SayAsync("stop");

            var port = bot.Url.Port;
            await bot.DisposeAsync();
            await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("away");
            bot = await RunningBot.StartAsync(folder.Path, new() { ["Urls"] = $"http://127.0.0.1:{port}" });
            await Expect(page.Page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();

            await page.SayAsync("resume");
            Assert.Equal(later, await page.CardTextAsync());
            await page.PlayToTheEndAsync();
            await page.SeesAsync("What each turn did");

            await page.SayAsync("progress");
            await page.SeesAsync("One dilemma played to an ending");
            await page.SayAsync("help");
            await page.SeesAsync("What you can say");
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_whole_run_needs_the_keyboard_only()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        await page.SeesAsync("Hello");
        await page.Page.GetByTestId("composer").FocusAsync();
        var before = await page.FromBot.CountAsync();
        await page.Page.Keyboard.TypeAsync("practice please-wait");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.AnsweredAsync(before);

        for (var presses = 0; presses < 60 && !await page.HasEndedAsync(); presses++)
        {
            before = await page.FromBot.CountAsync();
            await page.TabToAsync(page.NextToPress);
            await page.Page.Keyboard.PressAsync(presses % 2 == 0 ? "Enter" : "Space");
            await page.AnsweredAsync(before);
        }

        await page.SeesAsync("What each turn did");
        Assert.Empty(page.Faults);
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_manager_has_a_chat_too_and_the_team_s_channel_is_told_that_practice_is_private()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot, "manager");
        await Expect(page.Page.GetByTestId("chat-title")).ToHaveTextAsync("Priya Nair");
        await page.SeesAsync("Hello");
        await page.SayAsync("practice");
        await Expect(page.Button("Begin")).ToBeVisibleAsync();

        await page.Page.GetByTestId("chat-team").ClickAsync();
        await Expect(page.Page.GetByTestId("chat-title")).ToHaveTextAsync("Care Desk");
        await page.SeesAsync("Practice happens in private");
        await page.SayAsync("practice");
        await page.SeesAsync("Practice happens in private");
        await Expect(page.Page.GetByTestId("card")).ToHaveCountAsync(0);
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_run_waits_through_days_that_the_page_and_scripts_move_the_clock_by()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        await page.SeesAsync("Hello");
        await page.SayAsync("practice");
        await page.PressAsync("Begin");
        var scene = await page.CardTextAsync();
        await page.SayAsync("stop");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "A day forward" }).ClickAsync();
        await Expect(page.Page.Locator("#ahead")).ToHaveTextAsync("1 day ahead");
        using var client = new HttpClient { BaseAddress = bot.Url };
        using var moved = await client.PostAsJsonAsync("/playground/clock", new { advance = "1.00:00:00" });
        moved.EnsureSuccessStatusCode();

        await page.SayAsync("resume");
        Assert.Equal(scene, await page.CardTextAsync());
        await page.PlayToTheEndAsync();
    }
}
