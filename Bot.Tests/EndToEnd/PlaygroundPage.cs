using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>The playground's page as a person uses it.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    private PlaygroundPage(IPage page)
    {
        Page = page;
        page.PageError += (_, fault) => _faults.Add(fault);
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && !line.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                _faults.Add(line.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>What went wrong in the page's scripts.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public ILocator FromBot => Page.Locator("[data-testid=message][data-from=bot]");

    public ILocator Newest => FromBot.Last;

    public ILocator Choices => Page.GetByTestId("choice");

    public static async Task<PlaygroundPage> OpenAsync(SharedBrowser browser, RunningBot bot, string chat = "agent", Screen? screen = null)
    {
        var page = new PlaygroundPage(await browser.NewPageAsync(screen ?? Screen.Desk));
        await page.Page.GotoAsync($"{bot.Url}#{chat}");
        return page;
    }

    public async Task SayAsync(string words)
    {
        var before = await FromBot.CountAsync();
        await Page.GetByTestId("composer").FillAsync(words);
        await Page.GetByTestId("composer").PressAsync("Enter");
        await AnsweredAsync(before);
    }

    /// <summary>Presses a button, a question or a choice by its whole name; the last there is of that name.</summary>
    public async Task PressAsync(string name)
    {
        var before = await FromBot.CountAsync();
        await Button(name).ClickAsync();
        await AnsweredAsync(before);
    }

    /// <summary>Presses what changes the card that it stands on, and brings none.</summary>
    public async Task PressInPlaceAsync(string name)
    {
        await Button(name).ClickAsync();
        await Expect(Page.Locator("[data-pressing]")).ToHaveCountAsync(0);
    }

    public ILocator Button(string name) =>
        Page.GetByTestId("trail").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).Last;

    public Task SeesAsync(string words) => Expect(Newest).ToContainTextAsync(words);

    /// <summary>What goes on with a run: a question or a choice, the way round a reason, or Begin.</summary>
    public ILocator NextToPress => Newest.Locator("[data-testid=choice], .ac-pushButton").First;

    /// <summary>What stands on the newest card.</summary>
    public Task<string> CardTextAsync() => Newest.GetByTestId("card").InnerTextAsync();

    /// <summary>How somebody is may be asked after the ending.</summary>
    public async Task<bool> HasEndedAsync() =>
        await Newest.GetByText("What each turn did").IsVisibleAsync() || await Newest.GetByText("How are you?").IsVisibleAsync();

    /// <summary>Presses the last choice of the open scene: choices stand below the questions.</summary>
    public async Task ChooseAsync()
    {
        var before = await FromBot.CountAsync();
        await Newest.GetByTestId("choice").Last.ClickAsync();
        await AnsweredAsync(before);
    }

    public async Task PlayToTheEndAsync()
    {
        while (!await HasEndedAsync())
        {
            if (await Newest.GetByTestId("choice").CountAsync() > 0)
                await ChooseAsync();
            else if (await Newest.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Leave it out", Exact = true }).CountAsync() > 0)
                await PressAsync("Leave it out");
            else
                await ReplyAsync("You have waited long enough. I will look into it today.");
        }
    }

    /// <summary>Types a reply into the field of the newest card, and sends it.</summary>
    public async Task ReplyAsync(string words)
    {
        await Newest.GetByRole(AriaRole.Textbox).FillAsync(words);
        await PressAsync("Send");
    }

    /// <summary>Moves the focus on by Tab, or back by Shift+Tab, until it is there.</summary>
    public async Task TabToAsync(ILocator target)
    {
        for (var round = 0; round < 60; round++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await Page.Keyboard.PressAsync(await target.EvaluateAsync<bool>(
                "element => !!(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)") ? "Tab" : "Shift+Tab");
        }

        Assert.Fail("The keyboard does not reach what there is to press.");
    }

    /// <summary>Waits until the bot has said something more, and nothing is on its way.</summary>
    public async Task AnsweredAsync(int before)
    {
        await Expect(FromBot).Not.ToHaveCountAsync(before);
        await Expect(Page.Locator("[data-pressing]")).ToHaveCountAsync(0);
    }

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>(
        "() => Math.max(0, ...[document.documentElement, ...document.querySelectorAll('#scroll, .card')].map(e => e.scrollWidth - e.clientWidth))");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
