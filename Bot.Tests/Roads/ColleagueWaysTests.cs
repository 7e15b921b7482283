using EmpathyBot.Bot.Tests.Debriefs;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Roads;

/// <summary>How colleagues went: told of many, anew once a day, and each time of others.</summary>
public sealed class ColleagueWaysTests
{
    private const string Elsewhere = "99999999-2222-4333-8444-555555555555";
    private const string Here = "11111111-2222-4333-8444-555555555555";

    private int _people;

    [Fact]
    public async Task It_is_told_once_enough_have_finished_and_stays_for_a_day_whoever_joins_leaves_or_asks_twice()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var chat = stage.Enter();
        await chat.PlayAsync();
        await AddAsync(stage, Here, 8, "back-first");
        // Those of another organisation, and those who stopped, are no colleagues who finished.
        await AddAsync(stage, Elsewhere, 20, "back-first");
        await AddAsync(stage, Here, 20, "back-first", AttemptStatus.PutAway);
        Assert.DoesNotContain("colleagues", await LookAsync(chat), StringComparison.Ordinal);

        await AddAsync(stage, Here, 7, "send-now");
        var told = await LookAsync(chat);
        Assert.Contains("about 50 % went this way", told, StringComparison.Ordinal);
        Assert.Equal(told, await LookAsync(chat));

        await AddAsync(stage, Here, 12, "send-now");
        await stage.WalkAsync(TimeSpan.FromHours(23));
        Assert.Equal(told, await LookAsync(chat));
        // A day later it is of those alone who came since: of one way only, so that no share is told.
        await stage.WalkAsync(TimeSpan.FromHours(2));
        var anew = await LookAsync(chat);
        Assert.Contains("most went this way", anew, StringComparison.Ordinal);
        Assert.DoesNotContain(" % went this way.", anew, StringComparison.Ordinal);

        // Who plays it again is no new colleague.
        await AgainAsync(stage, 10, "back-first");
        await stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.Equal(anew, await LookAsync(chat));
        await AddAsync(stage, Here, 10, "back-first");
        await stage.WalkAsync(TimeSpan.FromDays(2));
        Assert.NotEqual(anew, await LookAsync(chat));
    }

    private static async Task<string> LookAsync(Chat chat)
    {
        await chat.SayAsync("progress");
        await chat.ExecuteAsync(chat.Messages.Last, chat.Messages.Last.Press("debrief.roads"));
        return chat.LastSaid;
    }

    // People who came through the sample's first scene this way and ended there and then; what followed is left out.
    private async Task AddAsync(Stage stage, string tenant, int count, string choice, AttemptStatus status = AttemptStatus.Finished) => await stage.KeptAsync(async db =>
    {
        var now = stage.Clock.GetUtcNow();
        for (var i = 0; i < count; i++)
            await AddOneAsync(db, tenant, choice, status, now);
        return await db.SaveChangesAsync();
    });

    // The first so many of those people went through it once more, this way.
    private static Task AgainAsync(Stage stage, int count, string choice) => stage.KeptAsync(async db =>
    {
        var people = await db.People.Where(row => row.Tenant == Here && row.ObjectId.StartsWith("somebody-")).OrderBy(row => row.Id).Select(row => row.Id).Take(count).ToListAsync();
        foreach (var person in people)
            AddRun(db, person, choice, AttemptStatus.Finished, stage.Clock.GetUtcNow());
        return await db.SaveChangesAsync();
    });

    private async Task AddOneAsync(EmpathyDb db, string tenant, string choice, AttemptStatus status, DateTimeOffset now)
    {
        var person = new PersonRow { Tenant = tenant, ObjectId = $"somebody-{_people++}", FirstSeenAt = now };
        db.People.Add(person);
        await db.SaveChangesAsync();
        AddRun(db, person.Id, choice, status, now);
    }

    private static void AddRun(EmpathyDb db, long person, string choice, AttemptStatus status, DateTimeOffset now)
    {
        var attempt = new AttemptRow
        {
            Id = Guid.NewGuid(), PersonId = person, DilemmaId = Sample.Dilemma.Id, ContentHash = Sample.Dilemma.Hash, GuiseId = "stage", Seed = 1,
            Status = status, OfferedAt = now, BegunAt = now, EndedAt = now, EndingId = "too-late",
        };
        db.Attempts.Add(attempt);
        db.Decisions.Add(new DecisionRow { AttemptId = attempt.Id, Step = 0, Kind = DecisionKind.Choose, SceneId = "opening", ChoiceId = choice, At = now });
    }
}
