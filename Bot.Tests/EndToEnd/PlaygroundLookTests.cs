using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Runs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>The page with each kind of card on it, on a desk and on a phone, light and dark: looked at by axe, and kept as pictures.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundLookTests(SharedBrowser browser)
{
    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task Every_kind_of_card_is_free_of_serious_faults_and_fits_its_screen()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        var faults = new List<string>();
        Task LookAsync(string moment) => EveryScreen.LookAsync(page, moment, faults);

        await page.SeesAsync("Hello");
        await LookAsync("1-welcome");

        await page.SayAsync("practice right-here");
        await LookAsync("2-brief");

        await page.PressAsync("Begin");
        await LookAsync("3-scene");

        var dilemma = Walkthrough.Dilemma("right-here");
        var way = Walkthrough.Find(dilemma, Walkthrough.GuiseOf(dilemma, await page.Newest.InnerTextAsync()));
        foreach (var turn in way.Turns)
        {
            switch (turn.Decision.Kind)
            {
                case DecisionKind.Ask:
                    await page.PressAsync(turn.Did);
                    await LookAsync("4-asked");
                    break;
                case DecisionKind.Choose:
                    await page.PressAsync(turn.Did);
                    break;
                default:
                    await LookAsync("5-justify");
                    await page.Newest.GetByRole(AriaRole.Textbox).FillAsync(turn.Did);
                    await page.PressAsync("Send");
                    break;
            }
        }

        await LookAsync("6-ending");
        await page.PressAsync("The other roads");
        await LookAsync("6-roads");
        await page.PressInPlaceAsync("Decision 1");
        await page.SeesAsync("your way beside way a");
        await LookAsync("6-side-by-side");
        await page.SayAsync("progress");
        await LookAsync("7-progress");
        await page.SayAsync("help");
        await LookAsync("8-help");
        await page.SayAsync("practice due-on-thursday");
        await LookAsync("9-content-note");
        await page.SayAsync("settings");
        await LookAsync("10-settings");
        await page.SayAsync("pause");
        await LookAsync("11-pause");
        await page.SayAsync("pause a bit");
        await LookAsync("12-ask-back");

        await page.SayAsync("stop");
        await page.Page.GetByTestId("chat-manager").ClickAsync();
        await page.SeesAsync("Hello");
        await page.Page.GetByTestId("go-there").ClickAsync();
        await Expect(page.Page.GetByTestId("clock-word")).ToContainTextAsync("in Alex's chat");
        await LookAsync("13-arrived-elsewhere");
        await page.Page.GetByTestId("chat-agent").ClickAsync();
        await page.Page.Locator("#clock-face").ClickAsync();
        await LookAsync("14-what-is-planned");

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Empty(page.Faults);
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task A_reply_is_typed_into_its_card_and_the_next_one_shows_the_words_that_moved_it()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        var faults = new List<string>();
        await page.SeesAsync("Hello");
        await page.SayAsync("practice right-here");
        await page.PressAsync("Begin");
        var dilemma = Walkthrough.Dilemma("right-here");
        var guise = Walkthrough.GuiseOf(dilemma, await page.Newest.InnerTextAsync());
        await page.PressAsync(guise.FindScene("call")!.Choices.Single(choice => choice.Id == "freeze-now").Text);
        await EveryScreen.LookAsync(page, "15-reply", faults);

        await page.ReplyAsync("You sound worn out, and it is a lot to carry. Tell me how the week has been.");
        await page.SeesAsync("You sound worn out");
        await page.SeesAsync(guise.FindScene("thirty-one")!.Reply!.Ways[0].OutcomeIn(guise.Truths).Text);
        await EveryScreen.LookAsync(page, "16-moved", faults);
        await page.PlayToTheEndAsync();
        await EveryScreen.LookAsync(page, "17-ending-with-a-reply", faults);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Empty(page.Faults);
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task What_stands_around_a_dilemma_is_free_of_serious_faults_and_fits_its_screen()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        var faults = new List<string>();
        Task LookAsync(string moment) => EveryScreen.LookAsync(page, moment, faults);

        await page.SeesAsync("Hello");
        await page.SayAsync("practice third-card");
        await page.PressAsync("Begin");
        await page.PlayToTheEndAsync();
        await page.Button("What each turn did").ClickAsync();
        await page.Button("The road not taken").ClickAsync();
        await LookAsync("18-ending-unfolded");

        await page.SayAsync("debrief");
        await LookAsync("19-debrief");
        for (var question = 0; question < 8 && !await page.Newest.GetByText("I will").First.IsVisibleAsync(); question++)
            await page.SayAsync("I wanted it off the desk before lunch, and I heard the pram too late.");
        await LookAsync("20-promise");

        foreach (var (word, moment) in new[] { ("who sees what", "21-who-sees-what"), ("export my data", "22-export"), ("forget me", "23-forget"), ("talk to someone", "24-talk"), ("flag", "25-flag") })
        {
            await page.SayAsync(word);
            await LookAsync(moment);
        }

        await page.SayAsync("stop");
        await page.SayAsync("practice right-here");
        await page.PressAsync("Begin");
        var guise = Walkthrough.GuiseOf(Walkthrough.Dilemma("right-here"), await page.Newest.InnerTextAsync());
        await page.PressAsync(guise.FindScene("call")!.Choices.Single(choice => choice.Id == "freeze-now").Text);
        await page.Newest.GetByRole(AriaRole.Textbox).FillAsync("You sound worn out, as Mrs Agnes Whitlow did, who is on 07700 900123.");
        await page.Button("Send").ClickAsync();
        await page.SeesAsync("This may be about a real person");
        await LookAsync("26-pointed-out");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Empty(page.Faults);
    }
}
