using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>Somebody at drills: what they do, and what is kept of it.</summary>
internal static class DrillDesk
{
    public const string Felt = "That is hard. <name_emotion: You must be dreading that lid.>";
    public const string Plain = "Please fill in the form.";

    public static Task<Stage> StageAsync(bool onPostgres = false, params string[] drills) =>
        Stage.WithDrillsAsync(new ScriptedCoach(), drills.Length > 0 ? drills : [SampleDrill.Text], onPostgres);

    /// <summary>Asks for a drill and presses Ready.</summary>
    public static async Task ReadyAsync(this Chat chat, string word = "drill")
    {
        await chat.SayAsync(word);
        await chat.PressLastAsync("drill.ready");
    }

    /// <summary>Presses what the last message offers.</summary>
    public static async Task PressLastAsync(this Chat chat, string verb, Action<System.Text.Json.Nodes.JsonObject>? more = null)
    {
        var last = chat.Messages.All.Last(message => message.Presses.Any(press => press.Verb == verb));
        using var answer = await chat.SubmitAsync(last, last.Press(verb), more);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The whole of a drill, with one go.</summary>
    public static async Task DrillAsync(this Chat chat, string reply, string word = "drill")
    {
        await chat.ReadyAsync(word);
        await chat.SayAsync(reply);
        await chat.PressLastAsync("drill.done");
    }

    public static Task TypingAsync(this Chat chat) => chat.SendAsync(chat.Activity("typing", _ => { }));

    public static Task<List<DrillAttemptRow>> DrillsAsync(this Stage stage) =>
        stage.KeptAsync(db => db.DrillAttempts.AsNoTracking().OrderBy(row => row.OfferedAt).ToListAsync());

    public static Task<List<DrillGoRow>> GoesAsync(this Stage stage) => stage.KeptAsync(db => db.DrillGoes.AsNoTracking().OrderBy(row => row.Number).ToListAsync());

    public static Task<List<DeliveryRow>> TimeOutsAsync(this Stage stage) =>
        stage.KeptAsync(db => db.Deliveries.AsNoTracking().Where(row => row.Kind == DeliveryKind.TimeOut).OrderBy(row => row.DueAt).ToListAsync());

    public static Task<List<MemoryRow>> SkillsAsync(this Stage stage) =>
        stage.KeptAsync(db => db.Memories.AsNoTracking().Where(row => row.Kind == MemoryKind.Skill).ToListAsync());

    public static async Task<DrillStatus> StatusAsync(this Stage stage) => Assert.Single(await stage.DrillsAsync()).Status;
}
