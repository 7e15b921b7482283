using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>Hosts on one database that think of the same people's nudges at the same moment.</summary>
public sealed class NudgePlannersAtOnceTests
{
    private const int People = 3000;

    [EndToEndFact(Need.Postgres)]
    public async Task Whoever_is_due_has_one_nudge_written_and_nobody_is_taken_off_the_list_without_one()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        await using var bot = await RunningBot.StartAsync(settings: new() { ["Storage:Database"] = database.Address });
        var due = TimeProvider.System.GetUtcNow().AddHours(-1);
        await database.KeptAsync(async db =>
        {
            for (var person = 1; person <= People; person++)
            {
                db.Add(new PersonRow { Id = person, Tenant = "one", ObjectId = $"o{person}", FirstSeenAt = due });
                db.Add(new RhythmRow { PersonId = person, NudgeAt = due });
            }

            return await db.SaveChangesAsync();
        });

        var planner = bot.Services.GetRequiredService<NudgePlanner>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (await database.KeptAsync(db => db.Rhythms.AnyAsync(row => row.NudgeAt == due)))
                await planner.PlanAsync(30, CancellationToken.None);
        })));

        Assert.Equal(People, await database.KeptAsync(db => db.Deliveries.CountAsync(row => row.Kind == DeliveryKind.Nudge)));
    }
}
