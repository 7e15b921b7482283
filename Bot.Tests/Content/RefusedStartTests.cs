using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Content;

public sealed class RefusedStartTests
{
    [Theory]
    [InlineData("no folder", "There is no folder")]
    [InlineData("no dilemma", "There is no dilemma to practise with")]
    [InlineData("no zone", "no time zone is called that")]
    [InlineData("no app id", "Outside Development the bot needs an app id")]
    public async Task A_start_that_cannot_be_is_refused_in_a_sentence_with_exit_code_1(string what, string sentence)
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string>
        {
            ["Storage__Folder"] = Path.Combine(folder.Path, "kept"),
            ["Scenarios__Folders"] = what == "no folder" ? Path.Combine(folder.Path, "gone") : folder.Path,
        };
        if (what == "no zone")
            settings["Practice__TimeZone"] = "Atlantis";
        if (what == "no app id")
            settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var bot = BotProcess.Launch(settings);
        Assert.Equal(1, await bot.ExitAsync());
        Assert.Contains(sentence, bot.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", bot.Said, StringComparison.Ordinal);
    }
}
