using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>The playground's time as a person sees it: what is due, the way there, and what it brings.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundTimeTests(SharedBrowser browser) : IAsyncLifetime, IDisposable
{
    private const string News = "has not sent the first one";

    private readonly TemporaryFolder _scenarios = new();
    private RunningBot _bot = null!;
    private PlaygroundPage _page = null!;

    private ILocator Next => _page.Page.GetByTestId("next");

    private ILocator Word => _page.Page.GetByTestId("clock-word");

    private ILocator GoThere => _page.Page.GetByTestId("go-there");

    public async Task InitializeAsync()
    {
        _scenarios.Write("0.yaml", Sample.Text);
        _bot = await RunningBot.StartAsync(settings: new() { ["Scenarios:Folders"] = _scenarios.Path });
        _page = await PlaygroundPage.OpenAsync(browser, _bot);
        await _page.SeesAsync("Hello");
    }

    public async Task DisposeAsync()
    {
        await _page.DisposeAsync();
        await _bot.DisposeAsync();
    }

    public void Dispose() => _scenarios.Dispose();

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task What_is_due_next_is_shown_and_gone_to_and_arrives_unread_in_the_agent_s_chat()
    {
        await Expect(Next).ToHaveTextAsync("Nothing is planned");
        await Expect(GoThere).ToBeHiddenAsync();
        await ChooseWhatComesLaterAsync();
        await Expect(Next).ToContainTextAsync("Next: news from “The wrong blue” for Alex, ");

        await _page.Page.GetByTestId("chat-manager").ClickAsync();
        await _page.SeesAsync("Hello");
        // The manager has added the bot to the team, and it said so there: that is told before the move tells its own.
        await Expect(Word).ToHaveTextAsync("1 new message in the Care Desk channel");
        await GoThere.ClickAsync();
        await Expect(Word).ToHaveTextAsync("1 new message in Alex's chat");
        await Expect(_page.Page.GetByRole(AriaRole.Link, new() { Name = "Alex Moreno Agent unread" })).ToBeVisibleAsync();
        await Expect(Next).ToHaveTextAsync("Nothing is planned");
        await Expect(_page.FromBot.GetByText(News)).ToHaveCountAsync(0);

        await _page.Page.GetByTestId("chat-agent").ClickAsync();
        await _page.SeesAsync(News);
        await Expect(_page.Page.GetByTestId("unread-agent")).ToBeHiddenAsync();
        await Expect(Word).ToBeEmptyAsync();
        Assert.Empty(_page.Faults);
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task What_arrives_in_the_open_chat_is_said_and_leaves_no_dot()
    {
        await ChooseWhatComesLaterAsync();
        await GoThere.FocusAsync();
        await _page.Page.Keyboard.PressAsync("Enter");

        await _page.SeesAsync(News);
        await Expect(Word).ToHaveTextAsync("1 new message in Alex's chat");
        await Expect(_page.Page.GetByTestId("unread-agent")).ToBeHiddenAsync();
        // The button is gone, and the focus with it went to the one beside it.
        await Expect(GoThere).ToBeHiddenAsync();
        await Expect(_page.Page.GetByTestId("day-forward")).ToBeFocusedAsync();
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task While_the_bot_walks_the_bar_says_so_and_the_buttons_wait()
    {
        var walks = 0;
        var held = new TaskCompletionSource();
        await _page.Page.RouteAsync("**/playground/clock", async route =>
        {
            if (route.Request.Method == "POST")
            {
                walks++;
                await held.Task;
            }

            await route.ContinueAsync();
        });
        var day = _page.Page.GetByTestId("day-forward");
        await day.FocusAsync();
        await _page.Page.Keyboard.PressAsync("Enter");

        await Expect(Word).ToContainTextAsync("On the way to tomorrow ");
        await Expect(day).ToBeDisabledAsync();
        await _page.Page.Keyboard.PressAsync("Enter");
        held.SetResult();
        await Expect(Word).ToHaveTextAsync("Nothing new on the way");
        await Expect(day).ToBeEnabledAsync();
        await Expect(day).ToBeFocusedAsync();
        Assert.Equal(1, walks);
        await Expect(_page.Page.Locator("#ahead")).ToHaveTextAsync("1 day ahead");
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task Another_length_of_time_is_written_in_words_and_what_is_wrong_is_said_in_words()
    {
        await _page.Page.Locator("#clock-face").ClickAsync();
        var amount = _page.Page.GetByLabel("Forward by");
        foreach (var (wrong, said) in new[] { ("soon", "Write how many as a whole number, such as 3."), ("9999", "That is too far: ten years ahead is the most.") })
        {
            await amount.FillAsync(wrong);
            await amount.PressAsync("Enter");
            await Expect(Word).ToHaveTextAsync(said);
        }

        await amount.FillAsync("2");
        await _page.Page.GetByLabel("Hours, days or weeks").SelectOptionAsync("weeks");
        await amount.PressAsync("Enter");
        await Expect(_page.Page.Locator("#ahead")).ToHaveTextAsync("14 days ahead");

        await _page.Page.RouteAsync("**/playground/clock", route => route.AbortAsync());
        await _page.Page.GetByTestId("day-forward").ClickAsync();
        await Expect(Word).ToHaveTextAsync("The bot's host does not answer. Is it still running?");
    }

    private async Task ChooseWhatComesLaterAsync()
    {
        await _page.SayAsync("practice");
        await _page.PressAsync("Begin");
        await _page.PressAsync("I'll send the right one tonight.");
        await _page.PressAsync("Leave it out");
        await Expect(GoThere).ToBeVisibleAsync();
    }
}
