using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>People who practise, and those who are there for them.</summary>
internal static class SafetyStage
{
    public const string Femi = "f0000000-0000-4000-8000-00000000000f";
    public const string Greta = "f0000000-0000-4000-8000-0000000000f2";
    public const string Contact = "the care line, 0800 555 0100";

    /// <summary>The sample, heavy, under another name and topic.</summary>
    public static string Heavy(string id, string title, string topic) => Sample.Text
        .Replace("id: wrong-colour", $"id: {id}", StringComparison.Ordinal)
        .Replace("title: The wrong blue", $"title: {title}", StringComparison.Ordinal)
        .Replace("topic: shipping", $"topic: {topic}", StringComparison.Ordinal)
        .Replace("start: opening", "content-note: A death.\nstart: opening", StringComparison.Ordinal);

    /// <summary>The sample, light, under another name.</summary>
    public static string Light(string id, string title, int difficulty = 1) => Sample.Text
        .Replace("id: wrong-colour", $"id: {id}", StringComparison.Ordinal)
        .Replace("title: The wrong blue", $"title: {title}", StringComparison.Ordinal)
        .Replace("difficulty: 1", $"difficulty: {difficulty}", StringComparison.Ordinal);

    /// <summary>A bot with Femi and Greta as facilitators.</summary>
    public static Task<Stage> StageAsync(params string[] dilemmas) => StageAsync(Contact, dilemmas);

    public static Task<Stage> StageAsync(string contact, string[] dilemmas, Dictionary<string, string?>? more = null) => Stage.WithSettingsAsync(
        new Dictionary<string, string?>(more ?? []) { ["Facilitators:0"] = Femi, ["Facilitators:1"] = Greta, ["Safety:Contact"] = contact },
        dilemmas.Length == 0 ? [Sample.Text] : dilemmas);

    /// <summary>Somebody who has met the bot.</summary>
    public static async Task<Chat> MeetAsync(this Stage stage, string name, string? person = null)
    {
        var chat = stage.Enter(person: person);
        chat.Name = name;
        using var installed = await chat.InstallAsync();
        installed.EnsureSuccessStatusCode();
        using var said = await chat.SayAsync("progress");
        said.EnsureSuccessStatusCode();
        return chat;
    }

    /// <summary>The last message that offers this press.</summary>
    public static SentMessage Offering(this Chat chat, string verb) => chat.Messages.All.Last(message => message.Presses.Any(press => press.Verb == verb));

    /// <summary>Presses what the last message offers that offers it, by Action.Execute; the answer is what the card becomes.</summary>
    public static Task<System.Text.Json.Nodes.JsonNode> TouchAsync(this Chat chat, string verb, string? id = null, string? line = null)
    {
        var message = chat.Offering(verb);
        return chat.ExecuteAsync(message, message.Press(verb, id), data =>
        {
            if (line is not null)
                data["line"] = line;
        });
    }

    public static async Task AskToTalkAsync(this Chat chat, string? line = null)
    {
        using var said = await chat.SayAsync("talk to someone");
        await chat.TouchAsync("safety.talk.send", line: line);
    }

    public static async Task FlagAsync(this Chat chat, string kind = "hurt", string? line = null)
    {
        using var said = await chat.SayAsync("flag");
        await chat.TouchAsync("safety.flag.send", kind, line);
    }

    /// <summary>Plays the sample to an ending, at present to a poor one or to a good one.</summary>
    public static async Task EndAsync(this Chat chat, string wish, bool isGood)
    {
        await chat.BeginAsync(wish);
        await chat.PressAsync("dilemma.choose", isGood ? "send-now" : "back-first");
        await chat.PressAsync("dilemma.skip");
        await chat.PressAsync("dilemma.choose", isGood ? "call" : "wait");
    }

    public static bool HasHeard(this Chat chat, string said) => chat.Messages.All.Any(message => message.Said.Contains(said, StringComparison.Ordinal));

    public static int TimesHeard(this Chat chat, string said) => chat.Messages.All.Count(message => message.Said.Contains(said, StringComparison.Ordinal));
}
