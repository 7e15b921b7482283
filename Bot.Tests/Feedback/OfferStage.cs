using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A team of colleagues at eleven on a Tuesday, one of whom has something to offer.</summary>
internal static class OfferStage
{
    public const string Reply = "You had that cello for a year. I will call the courier now.";

    /// <summary>Tuesday is a day for posting, and nothing stands in the channel.</summary>
    public static async Task<ChannelStage> OpenAsync(int people = 3, int strangers = 0) => await ChannelStage.WithAsync(
        people,
        await Stage.WithDrillsAsync(
            new ScriptedCoach(),
            [SampleDrill.Text, SampleDrill.Of("second", "name_emotion", 1)],
            [Sample.Text, SafetyStage.Heavy("heavy-one", "A heavy one", "shipping")]),
        strangers);

    /// <summary>Answers a drill, and presses to offer the reply: the card that comes.</summary>
    public static async Task<SentMessage> OfferReplyAsync(this Chat chat, string reply = Reply)
    {
        await chat.ReadyAsync();
        await chat.SayAsync(reply);
        await chat.PressLastAsync("feedback.offer");
        return chat.Form();
    }

    /// <summary>Presses on the coach's card once more.</summary>
    public static Task OfferAgainAsync(this Chat chat)
    {
        var card = chat.Messages.All.Last(message => message.Presses.Any(press => press.Verb == "feedback.offer" && (string?)press.Data["id"] == "drill"));
        return chat.ExecuteAsync(card, card.Press("feedback.offer", "drill"));
    }

    /// <summary>The card on which something can be posted.</summary>
    public static SentMessage Form(this Chat chat) => chat.Offering("feedback.post");

    /// <summary>Presses with all that stands in the fields, after this change of it.</summary>
    public static Task<JsonNode> PostAsync(this Chat chat, Action<JsonObject>? change = null) => Fields.PressAsync(chat, chat.Form(), "feedback.post", change);

    public static Task<JsonNode> LookAsync(this Chat chat, Action<JsonObject> change)
    {
        var form = chat.Form();
        return Fields.PressAsync(chat, form, "feedback.offer", change, form.Presses.First(press => press.Title == "Show me").Data["id"]!.ToString());
    }

    /// <summary>What the last card says that offers this.</summary>
    public static string HeardLast(this Chat chat, string verb) => chat.Offering(verb).Said;

    public static Task<List<PromptRow>> PromptsAsync(this ChannelStage stage) =>
        stage.Stage.KeptAsync(db => db.Prompts.AsNoTracking().OrderBy(row => row.OfferedAt).ToListAsync());

    public static Task<List<DeliveryRow>> AsksAsync(this ChannelStage stage) =>
        stage.Stage.KeptAsync(db => db.Deliveries.AsNoTracking().Where(row => row.Kind == DeliveryKind.FeedbackAsk).ToListAsync());

    public static Task<List<ChannelDeliveryRow>> ChannelRowsAsync(this ChannelStage stage) =>
        stage.Stage.KeptAsync(db => db.ChannelDeliveries.AsNoTracking().OrderBy(row => row.Key).ToListAsync());
}
