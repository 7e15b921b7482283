using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Rhythm;

/// <summary>One person's chat, and what is kept of when they want to hear from the bot.</summary>
internal static class Desk
{
    public static Task<RhythmRow?> RhythmAsync(this Stage stage) => stage.KeptAsync(db => db.Rhythms.AsNoTracking().SingleOrDefaultAsync());

    public static Task<PersonHours> HoursAsync(this Stage stage) => stage.KeptAsync(async db =>
        Hours.Of(await db.People.SingleAsync(), await db.Rhythms.SingleOrDefaultAsync(), new HoursOptions(null)));

    public static Instant Now(this Stage stage) => Instant.FromDateTimeOffset(stage.Clock.GetUtcNow());

    /// <summary>Says it from a client in that zone.</summary>
    public static async Task SayFromAsync(this Chat chat, string zone, string text)
    {
        using var answer = await chat.SendAsync(chat.Activity("message", activity => (activity["text"], activity["localTimezone"]) = (text, zone)));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Fills the fields in and presses Save; the answer is what the card becomes.</summary>
    public static async Task<JsonNode> SaveAsync(this Chat chat, SentMessage card, params (string Field, string? Value)[] typed)
    {
        var answer = await chat.ExecuteAsync(card, card.Press("settings.save"), data => Fill(data, card, typed));
        return answer["value"]!;
    }

    /// <summary>What clients send along with a press: the fields as they stand, but for those that were typed in.</summary>
    public static void Fill(JsonObject data, SentMessage card, params (string Field, string? Value)[] typed)
    {
        foreach (var input in InputsIn(card.Card))
            data[(string)input["id"]!] = (string?)input["value"] ?? "";
        foreach (var (field, value) in typed)
            data[field] = value;
    }

    public static string? Field(JsonNode card, string id) => (string?)InputsIn(card).Single(input => (string?)input["id"] == id)["value"];

    /// <summary>Everything that can be read on a card.</summary>
    public static string Said(JsonNode card) => new SentMessage("", new JsonObject
    {
        ["attachments"] = new JsonArray(new JsonObject { ["content"] = card.DeepClone() }),
    }).Said;

    private static IEnumerable<JsonObject> InputsIn(JsonNode? node) => node switch
    {
        JsonObject thing when ((string?)thing["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true => [thing],
        JsonObject thing => thing.SelectMany(member => InputsIn(member.Value)),
        JsonArray list => list.SelectMany(InputsIn),
        _ => [],
    };
}
