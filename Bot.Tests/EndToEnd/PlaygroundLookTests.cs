using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Runs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>The page with each kind of card on it, on a desk and on a phone, light and dark: looked at by axe, and kept as pictures.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundLookTests(SharedBrowser browser)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task Every_kind_of_card_is_free_of_serious_faults_and_fits_its_screen()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        var faults = new List<string>();
        Task LookAsync(string moment) => LookEverywhereAsync(page, moment, faults);

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
        await page.SeesAsync("yours beside a");
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
        await LookEverywhereAsync(page, "15-reply", faults);

        await page.ReplyAsync("You sound worn out, and it is a lot to carry. Tell me how the week has been.");
        await page.SeesAsync("You sound worn out");
        await page.SeesAsync(guise.FindScene("thirty-one")!.Reply!.Ways[0].OutcomeIn(guise.Truths).Text);
        await LookEverywhereAsync(page, "16-moved", faults);
        await page.PlayToTheEndAsync();
        await LookEverywhereAsync(page, "17-ending-with-a-reply", faults);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Empty(page.Faults);
    }

    [EndToEndFact(Need.Chromium | Need.Page)]
    public async Task What_stands_around_a_dilemma_is_free_of_serious_faults_and_fits_its_screen()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot);
        var faults = new List<string>();
        Task LookAsync(string moment) => LookEverywhereAsync(page, moment, faults);

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
        await page.SeesAsync("Is this about a real person?");
        await LookAsync("26-pointed-out");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Empty(page.Faults);
    }

    private static async Task LookEverywhereAsync(PlaygroundPage page, string moment, List<string> faults)
    {
        foreach (var screen in Screen.All)
        {
            await ShowOnAsync(page, screen.Width, screen.Height, screen.Scheme);
            await Pictures.TakeAsync(page.Page, $"playground-{moment}-{screen.Name}");
            // Each width and each scheme once: what axe finds depends on both, hardly on the two together.
            if ((screen.Width > 800) == (screen.Scheme is ColorScheme.Light))
                faults.AddRange(await FaultsAsync(page, $"{moment}, {screen.Name}"));
            if (await page.OverhangAsync() is var over and > 0)
                faults.Add($"{moment}, {screen.Name}: {over} px wider than the screen");
        }

        await ShowOnAsync(page, 320, 640, ColorScheme.Light);
        if (await page.OverhangAsync() is var narrow and > 0)
            faults.Add($"{moment}, 320 px: {narrow} px wider than the screen");
    }

    private static async Task<IEnumerable<string>> FaultsAsync(PlaygroundPage page, string where)
    {
        var found = await page.Page.RunAxe(Rules);
        return
            from violation in found.Violations
            where violation.Impact is "serious" or "critical"
            from node in violation.Nodes
            select $"{where}: {violation.Id} ({violation.Help}) at {node.Html}";
    }

    private static async Task ShowOnAsync(PlaygroundPage page, int width, int height, ColorScheme scheme)
    {
        await page.Page.SetViewportSizeAsync(width, height);
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await Expect(page.Newest).ToBeVisibleAsync();
        await page.Newest.EvaluateAsync(
            """
            newest => {
              const scroll = document.getElementById('scroll');
              scroll.scrollTop += newest.getBoundingClientRect().top - scroll.getBoundingClientRect().top - 80;
            }
            """);
    }
}
