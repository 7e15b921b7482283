using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>A moment of the page on a desk and on a phone, light and dark: looked at by axe, and kept as pictures.</summary>
internal static class EveryScreen
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Takes its pictures, and adds what axe finds and what is too wide.</summary>
    public static async Task LookAsync(PlaygroundPage page, string moment, List<string> faults)
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
