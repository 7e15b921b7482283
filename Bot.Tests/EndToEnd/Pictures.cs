using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.Playwright;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>Pictures of what a person sees, in TestResults/screens, to be looked at.</summary>
internal static class Pictures
{
    public static string Folder { get; } = Repository.PathOf("TestResults", "screens");

    public static Task TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png"), Caret = ScreenshotCaret.Hide });
}
