using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Debriefs;

/// <summary>Somebody who has been through the sample dilemma, and what is kept of how they talk it over.</summary>
internal static class DebriefDesk
{
    public static Task<Stage> StageAsync() => Stage.WithCoachAsync(new DepthCoach(), Sample.Text);

    /// <summary>Through the sample to its good ending.</summary>
    public static async Task PlayAsync(this Chat chat)
    {
        await chat.BeginAsync();
        await chat.PressAsync("dilemma.choose", "send-now");
        await chat.PressAsync("dilemma.skip");
        await chat.PressAsync("dilemma.choose", "call");
    }

    /// <summary>Presses what the last message that has it offers, with these fields; the answer is what the pressed card becomes.</summary>
    public static Task<JsonNode> DoAsync(this Chat chat, string verb, string? id = null, params (string Field, string Value)[] fields)
    {
        var last = chat.Messages.All.Last(message => message.Presses.Any(press => press.Verb == verb && (id is null || (string?)press.Data["id"] == id)));
        return chat.ExecuteAsync(last, last.Press(verb, id), data => Fill(data, fields));
    }

    public static void Fill(JsonObject data, (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
            data[field] = value;
    }

    /// <summary>Through all questions but the promise, with short answers.</summary>
    public static async Task ToThePromiseAsync(this Chat chat)
    {
        await chat.SayAsync("debrief");
        foreach (var answer in new[] { "At the desk.", "I said yes.", "She wrote it down.", "deep I wanted to be quick.", "Ask for the day first." })
            await chat.SayAsync(answer);
    }

    public static Task<DebriefRow> DebriefAsync(this Stage stage) => stage.KeptAsync(db => db.Debriefs.AsNoTracking().OrderBy(row => row.At).LastAsync());

    public static Task<List<DebriefAnswerRow>> AnswersAsync(this Stage stage) => stage.KeptAsync(db => db.DebriefAnswers.AsNoTracking().OrderBy(row => row.At).ToListAsync());

    public static Task<List<PromiseRow>> PromisesAsync(this Stage stage) => stage.KeptAsync(db => db.Promises.AsNoTracking().OrderBy(row => row.At).ToListAsync());

    public static Task<List<DeliveryRow>> DueAsync(this Stage stage, DeliveryKind kind) =>
        stage.KeptAsync(db => db.Deliveries.AsNoTracking().Where(row => row.Kind == kind).OrderBy(row => row.DueAt).ToListAsync());
}

/// <summary>A coach that reads a reflection as deep as it says it is.</summary>
internal sealed class DepthCoach : ICoach
{
    public CoachReading Read(WordsKind kind, string text, string about = "") => new(
        [], kind is not WordsKind.Reflection ? null : text.StartsWith("deep", StringComparison.Ordinal) ? 2 : text.StartsWith("own", StringComparison.Ordinal) ? 1 : 0, Legibility.Good, ReplySignals.None);
}
