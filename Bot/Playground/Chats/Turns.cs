using System.Globalization;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>What people do in the playground, told to the bot as Teams would tell it.</summary>
internal sealed class Turns(ChatBook book, TeamsActivities activities, ActivityIds ids, BotLine bot, TimeProvider time)
{
    /// <summary>
    /// The first look at a chat, or the first word in it, installs the bot there; later ones do nothing. The manager has added it to the team
    /// before: they plan for it.
    /// </summary>
    public async Task GreetAsync(Chat chat, ClientInfo client)
    {
        await chat.Greeting.WaitAsync();
        try
        {
            if (chat.Place == Place.ManagerChat && book.ByKey(Place.Channel.Key) is { } team)
                await GreetAsync(team, client);
            if (chat.IsInstalled)
                return;

            using var working = chat.Working();
            var by = chat.Place.IsChannel ? Cast.Manager : chat.Place.Writers[0];
            var added = await bot.SendAsync(activities.Installed(chat.Place, by, client));
            var joined = await bot.SendAsync(activities.MembersAdded(chat.Place, by, client));
            if ((added.Complaint ?? joined.Complaint) is { } complaint)
                Notice(chat, null, $"{complaint} It is told again that it was added when this page is opened again.");
            else
                book.Keep(chat, ChatEventKind.Installed, "", []);
        }
        finally
        {
            chat.Greeting.Release();
        }
    }

    /// <summary>Somebody writes. In the channel the bot hears it only where it is mentioned.</summary>
    public async Task<string> SayAsync(Chat chat, Person by, ClientInfo client, string text, string? thread, bool mention)
    {
        // In Teams, too, the bot is there before anybody writes to it.
        await GreetAsync(chat, client);
        var id = ids.Next();
        var root = chat.Place.IsChannel ? thread ?? id : null;
        var heard = !chat.Place.IsChannel || mention || Mention.IsIn(text);
        var shown = chat.Place.IsChannel && mention && !Mention.IsIn(text) ? $"@{TeamsActivities.BotName} {text}" : text;
        Show(chat, id, by, root, shown);
        if (heard)
            await TellAsync(chat, root, activities.Message(chat.Place, by, client, id, root, chat.Place.IsChannel ? Mention.Mark(text) : text));

        return id;
    }

    /// <summary>Somebody presses a button of kind Action.Submit.</summary>
    public async Task SubmitAsync(Chat chat, Person by, ClientInfo client, string pressed, JsonNode? data)
    {
        var root = chat.Find(pressed).Text("thread");
        var submit = SubmittedData.Read(data);
        var id = ids.Next();
        if (submit.Shown is { } shown)
            Show(chat, id, by, root, shown);

        var activity = activities.Submitted(chat.Place, by, client, id, pressed, root, submit.Value);
        if (submit.Text is { } text)
            activity["text"] = text;

        if (submit.IsPlainMessage)
            activity = activities.Message(chat.Place, by, client, id, root, submit.Text!);

        await TellAsync(chat, root, activity);
    }

    /// <summary>Somebody presses a button of kind Action.Execute.</summary>
    public async Task<PressOutcome> ExecuteAsync(Chat chat, Person by, ClientInfo client, string pressed, JsonObject action)
    {
        var card = chat.Find(pressed);
        var root = card.Text("thread");
        using var working = chat.Working();
        var answer = await bot.SendAsync(activities.Executed(chat.Place, by, client, pressed, root, action));
        var outcome = PressOutcome.Read(answer);
        if (outcome.Card is { } made && chat.Find(pressed) is { } shown)
        {
            shown["attachments"] = new JsonArray(new JsonObject { ["contentType"] = PressOutcome.CardType, ["content"] = made.DeepClone() });
            book.Keep(chat, ChatEventKind.Update, pressed, shown);
        }
        else if (outcome.Complaint is { } complaint)
        {
            Notice(chat, root, complaint);
        }

        return outcome;
    }

    private async Task TellAsync(Chat chat, string? root, JsonObject activity)
    {
        using var working = chat.Working();
        Complain(chat, root, await bot.SendAsync(activity));
    }

    private void Show(Chat chat, string id, Person by, string? root, string text) => book.Keep(chat, ChatEventKind.Message, id, new()
    {
        ["from"] = by.Key,
        ["at"] = Now(),
        ["thread"] = root,
        ["text"] = text,
        ["textFormat"] = "plain",
    });

    private void Complain(Chat chat, string? root, BotAnswer answer)
    {
        if (answer.Complaint is { } complaint)
            Notice(chat, root, complaint);
    }

    private void Notice(Chat chat, string? root, string text) =>
        book.Keep(chat, ChatEventKind.Notice, ids.Next(), new() { ["at"] = Now(), ["thread"] = root, ["text"] = text });

    private string Now() => time.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
}
