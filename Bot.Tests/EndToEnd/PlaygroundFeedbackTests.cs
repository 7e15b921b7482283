using System.Net.Http.Json;
using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>Two people in the page: one offers a reply to the team, the other gives a note, and both see what it did.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundFeedbackTests(SharedBrowser browser) : IAsyncLifetime
{
    private const string First = "You must be dreading what is in that case. I will ring the depot before six today.";
    private const string Again = "You must be dreading what is in that case. I will ring the depot before six today, and you at half past, whatever they say.";

    private readonly List<string> _faults = [];
    private RunningBot _bot = null!;
    private PlaygroundPage _page = null!;

    public async Task InitializeAsync()
    {
        _bot = await RunningBot.StartAsync();
        _page = await PlaygroundPage.OpenAsync(browser, _bot, "manager");
        await _page.SeesAsync("Hello");
        await GoToAsync("team");
        await _page.SeesAsync("Practice happens in private");
        await GoToAsync("agent");
        await _page.SeesAsync("Hello");
    }

    public async Task DisposeAsync()
    {
        await _page.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_reply_is_offered_given_a_note_on_said_again_and_shared()
    {
        await OfferAsync();
        await LookAsync("40-offer");
        await _page.PressInPlaceAsync("Post it");
        await _page.SeesAsync("It goes to the channel of Care Desk");
        await DaysGoByAsync();
        await _page.SeesAsync("It is in the channel of Care Desk now");
        await LookAsync("41-posted");

        await GoToAsync("team");
        await _page.SeesAsync("Asked by name this time: Priya Nair");
        await Expect(_page.Newest.GetByTestId("mention")).ToHaveTextAsync("Priya Nair");
        await LookAsync("42-thread");
        await PressAsPriyaAsync("Give a note");
        await _page.SeesAsync("How does this reply land with you?");

        await GoToAsync("manager");
        await _page.SeesAsync("A note for Alex Moreno");
        await LookAsync("43-note-form");
        await FillAsync("One thing I saw", "You never tell her when you will ring back.");
        await FillAsync("Or in your words", "I would sit there and wait for a call.");
        await _page.PressInPlaceAsync("Send it");
        await _page.SeesAsync("It may land differently from how you mean it");
        await LookAsync("44-note-read");
        await FillAsync("One thing I saw", "You say whom you will ring, and by when.");
        await _page.Page.GetByLabel("It may also be shown in the thread, if they want that").Last.CheckAsync();
        await _page.PressInPlaceAsync("Send it");
        await _page.SeesAsync("Thank you. Your note goes to Alex Moreno");

        await DaysGoByAsync();
        await GoToAsync("team");
        await _page.SeesAsync("One note so far");
        await Expect(_page.Newest.GetByTestId("mention")).ToHaveCountAsync(0);
        await GoToAsync("agent");
        await _page.SeesAsync("A note from Priya Nair");
        await LookAsync("45-note");
        await _page.PressInPlaceAsync("Say thanks");
        await _page.SeesAsync("You said thanks.");
        await _page.PressInPlaceAsync("Show it in the thread");
        await _page.SeesAsync("It stands in the thread.");
        await _page.PressAsync("Say it again");
        await FillAsync("How you would say it now", Again);
        await _page.PressInPlaceAsync("Keep it");
        await _page.SeesAsync("New: ");
        await LookAsync("46-said-again");
        await _page.PressInPlaceAsync("Share it");
        await _page.SeesAsync("Shared");

        await DaysGoByAsync();
        await GoToAsync("team");
        await _page.SeesAsync("and you at half past, whatever they say");
        await _page.SeesAsync("You say whom you will ring, and by when.");
        await LookAsync("47-thread-said-again");
        await GoToAsync("manager");
        await Expect(_page.FromBot.Filter(new() { HasText = "says thanks for your note" }).First).ToBeVisibleAsync();
        await Expect(_page.FromBot.Filter(new() { HasText = "Something came of your note" }).First).ToBeVisibleAsync();
        await LookAsync("48-news");
        NoFaults();
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task What_was_offered_is_taken_back_and_gone_from_the_channel_and_the_team_asks_and_settles_how_it_goes()
    {
        await OfferAsync();
        await _page.PressInPlaceAsync("Post it");
        await DaysGoByAsync();
        await GoToAsync("team");
        await _page.SeesAsync(First);
        await GoToAsync("agent");
        await _page.PressInPlaceAsync("Take it back");
        await _page.SeesAsync("Taken back");
        await GoToAsync("team");
        await Expect(_page.Page.GetByText(First)).ToHaveCountAsync(0);
        await Expect(_page.Page.Locator(".thread")).ToHaveCountAsync(1);

        await _page.SayAsync("feedback");
        await LookAsync("49-feedback");
        await _page.SayAsync("who's turn");
        await LookAsync("50-whose-turn");
        await AsPriyaAsync();
        await _page.SayAsync("feedback settings");
        await LookAsync("51-feedback-settings");
        await _page.SayAsync("feedback off");
        await LookAsync("52-feedback-off");
        await GoToAsync("agent");
        await _page.SayAsync("drill name emotion");
        NoFaults();
    }

    private async Task OfferAsync()
    {
        await _page.SayAsync("drill name emotion");
        await _page.PressAsync("Ready");
        await _page.SayAsync(First);
        await _page.SeesAsync("What landed");
        await _page.PressAsync("Offer it to the team");
        await _page.SeesAsync("This is how it will look in the channel");
    }

    private async Task GoToAsync(string chat)
    {
        await _page.Page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        await _page.Page.GetByTestId($"chat-{chat}").ClickAsync();
        await Expect(_page.Page.Locator("[data-pressing]")).ToHaveCountAsync(0);
    }

    private async Task AsPriyaAsync() => await _page.Page.GetByRole(AriaRole.Radio, new() { Name = "Priya Nair" }).CheckAsync(new() { Force = true });

    private async Task PressAsPriyaAsync(string name)
    {
        await AsPriyaAsync();
        await _page.PressInPlaceAsync(name);
    }

    private Task FillAsync(string label, string words) => _page.Newest.GetByLabel(label).FillAsync(words);

    // Over a weekend, wherever it begins: whatever was due by then has gone out.
    private async Task DaysGoByAsync()
    {
        using var client = new HttpClient { BaseAddress = _bot.Url };
        using var walked = await client.PostAsJsonAsync("/playground/clock", new { advance = "3.00:00:00" });
        walked.EnsureSuccessStatusCode();
    }

    private Task LookAsync(string moment) => EveryScreen.LookAsync(_page, moment, _faults);

    private void NoFaults()
    {
        Assert.True(_faults.Count == 0, string.Join(Environment.NewLine, _faults));
        Assert.Empty(_page.Faults);
    }
}
