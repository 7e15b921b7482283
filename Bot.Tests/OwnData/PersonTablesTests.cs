using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.OwnData;

/// <summary>No table is forgotten when somebody wants their data, or wants to be forgotten.</summary>
public sealed class PersonTablesTests
{
    // Numbers that are no person's: of a chat, a team, an event, a time.
    private static readonly string[] NobodysNumbers =
        ["ConversationRow.Id", "TeamRow.Id", "AttemptRow.ShownIn", "DrillAttemptRow.ShownIn", "PersonRow.ChatId", "DecisionRow.TakenMs", "BotStateRow.Version", "HandledRow.ConversationId", "DebriefRow.ShownIn"];

    // Texts that somebody typed: they are emptied in time. Everything else that is text is an id, a name, or the bot's own.
    private static readonly string[] TypedTexts =
    [
        "DecisionRow.Text", "ReplyRow.Text", "ReplyRow.Findings", "DrillGoRow.Text", "DrillGoRow.Findings", "DebriefAnswerRow.Text", "DebriefAnswerRow.Findings",
        "PromiseRow.Text", "PromiseRow.Findings", "TalkRow.Line", "FlagRow.Line", "BotStateRow.Json",
        "NoteRow.Permission", "NoteRow.Seen", "NoteRow.Impact", "NoteRow.Alternative", "NoteRow.Question", "NoteRow.AskedBack", "NoteRow.Explained",
        "PromptRow.Customer", "PromptRow.Text", "PromptRow.Question", "PromptRow.Revised",
    ];

    private static readonly string[] OtherTexts =
    [
        "AttemptRow.CardId", "AttemptRow.ContentHash", "AttemptRow.DilemmaId", "AttemptRow.EndingId", "AttemptRow.GuiseId", "BotStateRow.Key",
        "ConversationRow.BotId", "ConversationRow.ChannelId", "ConversationRow.ConversationId", "ConversationRow.ServiceUrl", "ConversationRow.TenantId",
        "ConversationRow.Type", "DebriefAnswerRow.Question", "DebriefRow.CardId", "DebriefRow.Pressed", "FlagRow.Subject", "RhythmRow.NoHeavyTopics", "DecisionRow.ChoiceId", "DecisionRow.ReasonWay", "DecisionRow.SceneId", "DeliveryRow.About", "DeliveryRow.JoinedTo", "DeliveryRow.Key",
        "DeliveryRow.MessageId", "DeliveryRow.Reason", "DrillAttemptRow.CardId", "DrillAttemptRow.ContentHash", "DrillAttemptRow.DrillId",
        "DrillAttemptRow.EarlierCardId", "DrillAttemptRow.Skill", "ExportRow.TokenHash", "HandledRow.ActivityId", "MemoryRow.Subject", "PersonRow.Address",
        "PersonRow.ChannelUserId", "PersonRow.ClientZone", "PersonRow.Locale", "PersonRow.Name", "PersonRow.ObjectId", "PersonRow.SweptBy",
        "PersonRow.TeamZone", "PersonRow.Tenant", "PlayedRow.ContentHash", "PlayedRow.DilemmaId", "PlayedRow.EndingId", "PlayedRow.GuiseId", "PromptRow.ThreadId", "PromptRow.MessageId", "RhythmRow.Zone", "RoadLinkRow.TokenHash",
    ];

    [Fact]
    public async Task Every_table_is_a_person_s_or_is_named_as_holding_nothing_of_anybody()
    {
        await using var stage = await Stage.WithSampleAsync();

        var (unknown, tables) = await stage.KeptAsync(db => Task.FromResult((OwnDesk.TablesOf(db).Unknown, OwnDesk.TablesOf(db).Tables.Select(table => table.Type.ClrType).ToList())));

        Assert.Empty(unknown);
        // The last to go is the person.
        Assert.Equal(typeof(PersonRow), tables[^1]);
        Assert.Contains(typeof(ReplyRow), tables);
        Assert.Contains(typeof(BotStateRow), tables);
        Assert.Contains(typeof(HandledRow), tables);
    }

    [Fact]
    public async Task Every_number_of_a_person_is_known_as_one()
    {
        await using var stage = await Stage.WithSampleAsync();

        var strange = await stage.KeptAsync(db => Task.FromResult((
            from type in db.Model.GetEntityTypes()
            where type.ClrType != typeof(ErasureRow)
            from property in type.GetProperties()
            where property.ClrType == typeof(long) || property.ClrType == typeof(long?)
            where !PersonTables.NamesPerson(property) && property.Name != nameof(MemberRow.TeamId)
            let name = $"{type.ClrType.Name}.{property.Name}"
            where !NobodysNumbers.Contains(name)
            select name).ToList()));

        Assert.Empty(strange);
    }

    [Fact]
    public async Task Every_text_of_a_person_is_known_to_expire_or_to_be_no_typed_words()
    {
        await using var stage = await Stage.WithSampleAsync();

        var strange = await stage.KeptAsync(db => Task.FromResult((
            from table in OwnDesk.TablesOf(db).Tables
            from property in table.Type.GetProperties()
            where property.ClrType == typeof(string)
            let name = $"{table.Type.ClrType.Name}.{property.Name}"
            where !TypedTexts.Contains(name) && !OtherTexts.Contains(name)
            select name).ToList()));

        Assert.Empty(strange);
    }
}
