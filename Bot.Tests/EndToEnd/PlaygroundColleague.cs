using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>Somebody else of the Agents Playground's team than who sits before it: presses go through its own interface, as its page's do.</summary>
internal sealed class PlaygroundColleague(AgentsPlayground playground, RunningBot bot)
{
    public const string Name = "Megan Bowen";

    private const string Id = "user-id-1";

    /// <summary>Wants to give a note, from the card in the channel, and gets the form in a chat that the bot opens.</summary>
    public async Task WantToGiveAsync()
    {
        var prompt = await KeptAsync(db => db.Prompts.AsNoTracking().SingleAsync());
        await PressAsync(prompt.ThreadId!, prompt.MessageId!, "feedback.give", prompt.Id);
        await Patience.UntilAsync(() => KeptAsync(db => db.Deliveries.AnyAsync(row => row.Kind == DeliveryKind.NoteForm && row.MessageId != null)));
    }

    /// <summary>Presses a verb of the form with these words in its fields.</summary>
    /// <returns>What the card becomes.</returns>
    public async Task<string> WriteAsync(string verb, string? id, string seen, string impact)
    {
        var prompt = await KeptAsync(db => db.Prompts.AsNoTracking().SingleAsync());
        var (form, chat) = await KeptAsync(async db => (
            await db.Deliveries.Where(row => row.Kind == DeliveryKind.NoteForm).Select(row => row.MessageId!).SingleAsync(),
            await db.Conversations.Where(row => db.People.Any(person => person.ChatId == row.Id && person.Name == Name)).Select(row => row.ConversationId).SingleAsync()));
        return await PressAsync(chat, form, verb, prompt.Id, id, ("ask", "1"), ("seen", seen), ("impact", impact), ("thread", "yes"));
    }

    private async Task<string> PressAsync(string conversation, string card, string verb, Guid prompt, string? id = null, params (string Field, string Value)[] fields)
    {
        var data = new JsonObject { ["verb"] = verb, ["attempt"] = prompt.ToString("N"), ["step"] = 0 };
        if (id is not null)
            data["id"] = id;
        foreach (var (field, value) in fields)
            data[field] = value;
        using var client = new HttpClient { BaseAddress = playground.Url };
        using var answer = await client.PostAsJsonAsync("/_conversation/v1/invoke", new JsonObject
        {
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["replyToId"] = card,
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" },
            ["from"] = new JsonObject { ["id"] = Id },
        });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<T> KeptAsync<T>(Func<EmpathyDb, Task<T>> read)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<EmpathyDb>>().CreateDbContextAsync();
        return await read(db);
    }
}
