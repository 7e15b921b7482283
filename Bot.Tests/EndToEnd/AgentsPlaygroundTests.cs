using System.Net.Http.Json;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Runs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>The same bot, unchanged, in the Microsoft 365 Agents Playground.</summary>
[Collection(BrowserTests.Name)]
public sealed class AgentsPlaygroundTests(SharedBrowser browser)
{
    [EndToEndFact(Need.Chromium | Need.Packages)]
    public async Task A_dilemma_is_played_there_stopped_gone_on_with_and_brought_to_an_ending()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot);
        var page = await browser.NewPageAsync(Screen.Desk);
        await using var _ = page.Context;
        // Its fonts come from elsewhere; there may be no way there.
        await page.RouteAsync("**/res-1.cdn.office.net/**", route => route.AbortAsync());
        await page.GotoAsync(playground.Url.ToString());

        await SeesAsync(page, "Hello, I’m EmpathyBot");
        await Pictures.TakeAsync(page, "agents-playground-1-welcome");
        await SayAsync(page, "practice right-here");
        await PressAsync(page, "Begin");
        await SeesAsync(page, "You can ask");
        await Pictures.TakeAsync(page, "agents-playground-2-scene");

        var dilemma = Walkthrough.Dilemma("right-here");
        var way = Walkthrough.Find(dilemma, Walkthrough.GuiseOf(dilemma, await page.Locator("body").InnerTextAsync()));
        foreach (var turn in way.Turns)
        {
            await PressAsync(page, turn.Decision.Kind is DecisionKind.Justify ? "Leave it out" : turn.Did);
            if (turn != way.Turns[0])
                continue;
            await SeesAsync(page, turn.Happened);
            await SayAsync(page, "stop");
            await SeesAsync(page, "is put away");
            await SayAsync(page, "resume");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = way.Turns[1].Did, Exact = true }).Last).ToBeVisibleAsync();
            await Pictures.TakeAsync(page, "agents-playground-3-resumed");
        }

        await SeesAsync(page, "What each turn did");
        await SeesAsync(page, way.Ending!.Title);
        await Pictures.TakeAsync(page, "agents-playground-4-ending");
    }

    [EndToEndFact(Need.Chromium | Need.Packages)]
    public async Task A_drill_is_answered_there_in_one_s_own_words_and_the_coach_quotes_them()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot);
        var page = await browser.NewPageAsync(Screen.Desk);
        await using var _ = page.Context;
        await page.RouteAsync("**/res-1.cdn.office.net/**", route => route.AbortAsync());
        await page.GotoAsync(playground.Url.ToString());

        await SeesAsync(page, "Hello, I’m EmpathyBot");
        await SayAsync(page, "drill name emotion");
        await PressAsync(page, "Ready");
        await SeesAsync(page, "It never rattled");
        await SayAsync(page, "You must be dreading what is in that case. I will ring the depot before six today.");
        await SeesAsync(page, "You must be dreading what is in that case");
        await SeesAsync(page, "so they needn’t prove it");
        await Pictures.TakeAsync(page, "agents-playground-5-drill");
        await PressAsync(page, "Done");
    }

    [EndToEndFact(Need.Chromium | Need.Packages)]
    public async Task What_stands_around_a_dilemma_stands_there_as_well()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot);
        var page = await browser.NewPageAsync(Screen.Desk);
        await using var _ = page.Context;
        await page.RouteAsync("**/res-1.cdn.office.net/**", route => route.AbortAsync());
        await page.GotoAsync(playground.Url.ToString());
        await SeesAsync(page, "Hello, I’m EmpathyBot");

        await SayAsync(page, "practice third-card");
        await SeesAsync(page, "Before your first one");
        await LookAsync(page, "6-pre-brief");
        foreach (var (word, sees, moment) in new[]
        {
            ("who sees what", "Who sees what", "7-who-sees-what"),
            ("talk to someone", "Talk to someone", "8-talk"),
            ("flag", "Say what is wrong", "9-flag"),
            ("forget me", "Shall I forget you", "10-forget"),
        })
        {
            await SayAsync(page, word);
            await SeesAsync(page, sees);
            await LookAsync(page, moment);
        }

        await SayAsync(page, "drill name emotion");
        await PressAsync(page, "Ready");
        await SeesAsync(page, "It never rattled");
        await SayAsync(page, "You must be dreading it, as Mrs Agnes Whitlow did, who is on 07700 900123.");
        await SeesAsync(page, "This may be about a real person");
        await LookAsync(page, "11-pointed-out");
        await PressAsync(page, "Go on with this");
        await SeesAsync(page, "What landed");
    }

    [EndToEndFact(Need.Chromium | Need.Packages)]
    public async Task A_reply_is_offered_to_the_team_there_a_colleague_gives_a_note_and_it_is_said_again_and_taken_back()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var playground = await AgentsPlayground.StartAsync(bot);
        var page = await browser.NewPageAsync(Screen.Desk);
        await using var _ = page.Context;
        await page.RouteAsync("**/res-1.cdn.office.net/**", route => route.AbortAsync());
        await page.GotoAsync(playground.Url.ToString());
        await SeesAsync(page, "Hello, I’m EmpathyBot");
        await GoToAsync(page, "My Team - General");
        await SeesAsync(page, "Practice happens in private");

        await GoToAsync(page, "Personal Chat");
        await SayAsync(page, "drill name emotion");
        await PressAsync(page, "Ready");
        await SeesAsync(page, "It never rattled");
        await SayAsync(page, "You must be dreading what is in that case. I will ring the depot before six today.");
        await SeesAsync(page, "What landed");
        await PressAsync(page, "Offer it to the team");
        await SeesAsync(page, "This is how it will look in the channel");
        await LookAsync(page, "12-offer");
        await PressAsync(page, "Post it");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).Last).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await SeesAsync(page, "It goes to the channel of My Team");
        await DaysGoByAsync(bot);
        await GoToAsync(page, "My Team - General");
        await SeesAsync(page, "How does this reply land with you?");
        await LookAsync(page, "13-thread");

        var megan = new PlaygroundColleague(playground, bot);
        await megan.WantToGiveAsync();
        var read = await megan.WriteAsync("feedback.read", null, "You never tell her when you will ring back.", "I would sit there and wait.");
        Assert.Contains("It may land differently from how you mean it", read, StringComparison.Ordinal);
        var sent = await megan.WriteAsync("feedback.read", null, "You say whom you will ring, and by when.", "I would sit there and wait for a call.");
        Assert.Contains("Thank you. Your note goes to Alex Wilber", sent, StringComparison.Ordinal);

        await DaysGoByAsync(bot);
        await SeesAsync(page, "One note so far.");
        await GoToAsync(page, "Personal Chat");
        await SeesAsync(page, $"A note from {PlaygroundColleague.Name}");
        await PressAsync(page, "Say thanks");
        await SeesAsync(page, "You said thanks.");
        await PressAsync(page, "Show it in the thread");
        await SeesAsync(page, "It stands in the thread.");
        await LookAsync(page, "14-note");
        await PressAsync(page, "Say it again");
        await page.GetByLabel("How you would say it now").Last.FillAsync("You must be dreading it. I will ring the depot before six, and you at half past.");
        await PressAsync(page, "Keep it");
        await SeesAsync(page, "New: ");
        await LookAsync(page, "15-said-again");
        await PressAsync(page, "Share it");
        await SeesAsync(page, "Shared");
        await DaysGoByAsync(bot);
        await GoToAsync(page, "My Team - General");
        await SeesAsync(page, "and you at half past.");
        await SeesAsync(page, "You say whom you will ring, and by when.");
        await LookAsync(page, "16-thread-said-again");

        await GoToAsync(page, "Personal Chat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back", Exact = true }).Last.ClickAsync();
        await SeesAsync(page, "Taken back");
        await GoToAsync(page, "My Team - General");
        await SeesAsync(page, "What stood here was taken back.");
        await LookAsync(page, "17-taken-back");
    }

    private static Task GoToAsync(IPage page, string chat) => page.GetByRole(AriaRole.Treeitem, new() { Name = chat }).ClickAsync();

    private static async Task DaysGoByAsync(RunningBot bot)
    {
        using var client = new HttpClient { BaseAddress = bot.Url };
        using var walked = await client.PostAsJsonAsync("/playground/clock", new { advance = "3.00:00:00" });
        walked.EnsureSuccessStatusCode();
    }

    private static Task LookAsync(IPage page, string moment) => Pictures.TakeAsync(page, $"agents-playground-{moment}");

    private static async Task SayAsync(IPage page, string words)
    {
        var field = page.Locator("[data-lexical-editor=true][contenteditable=true]");
        await field.ClickAsync();
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
    }

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last.ClickAsync();

    private static Task SeesAsync(IPage page, string words) =>
        Expect(page.GetByText(words).Last).ToBeVisibleAsync(new() { Timeout = 20_000 });
}
