using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Benchmarks.Planning;

/// <summary>Many people with twenty memories each, and what some of them have coming.</summary>
internal sealed class Population(SweepHost host, string channel)
{
    public const int Memories = 20;

    // Few enough to a tenant that none is kept waiting by its rate: what is measured is the bot's own time.
    private const int ToATenant = 4;

    private int _people;

    /// <summary>Lets there be so many more people, with nothing due.</summary>
    public async Task GrowAsync(int to)
    {
        var (from, now) = (_people + 1, UtcMicroseconds.Of(host.Now));
        var known = string.Join(", ", Plain().Select((dilemma, nth) => $"({nth}, '{dilemma.Id}')"));
        var people = $"WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {to})";
        await RunAsync(
            $"""
            {people} INSERT INTO conversations ("Id", "ChannelId", "ConversationId", "Type", "ServiceUrl", "BotId", "TenantId")
            SELECT i, 'msteams', 'a:' || i, 'personal', '{channel}', '28:bot', 'tenant-' || (i / {ToATenant}) FROM n
            """,
            $"""
            {people} INSERT INTO people ("Id", "Tenant", "ObjectId", "FirstSeenAt", "ChatId", "LastHeardAt")
            SELECT i, 'tenant-' || (i / {ToATenant}), 'o' || i, {now}, i, {now} FROM n
            """,
            $"""
            {people} INSERT INTO rhythms ("PersonId", "NudgeAt", "NudgesUnanswered")
            SELECT i, {now} + 86400000000 * (1 + i % 60), 0 FROM n
            """,
            $"""
            {people}, nth(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM nth WHERE j < {Memories - 1}), known(j, id) AS (VALUES {known})
            INSERT INTO memories ("PersonId", "Kind", "Subject", "Stability", "Difficulty", "Rating", "ReviewedAt", "DueAt", "Reviews")
            SELECT i, 1, coalesce(known.id, 'another-' || nth.j), 3, 5, 3, {now} - 86400000000 * 5, {now} + 86400000000 * (1 + (i + nth.j) % 60), 2
            FROM n CROSS JOIN nth LEFT JOIN known ON known.j = nth.j
            """);
        _people = to;
        await RunAsync("ANALYZE");
    }

    /// <summary>So many people, evenly among them all, have one memory due for an hour, and nothing else is.</summary>
    public async Task MakeDueAsync(int people, int round)
    {
        var (each, due) = (_people / people, UtcMicroseconds.Of(host.Now.AddHours(-1)));
        var among = $"\"PersonId\" % {each} = {round % each}";
        await RunAsync(
            "DELETE FROM deliveries",
            $"""UPDATE rhythms SET "NudgeAt" = {due} + 86400000000 * 30, "NudgesUnanswered" = 0, "NudgesOffAt" = NULL WHERE "NudgeAt" IS NULL OR "NudgeAt" <= {due} + 86400000000 * 3""",
            $"""UPDATE rhythms SET "NudgeAt" = {due} WHERE {among}""",
            $"""UPDATE memories SET "DueAt" = {due} WHERE {among} AND "Kind" = 1 AND "Subject" = '{Plain().First().Id}'""");
    }

    /// <summary>So many people each have one message due for an hour: a later outcome, a drop or a nudge in turns.</summary>
    public async Task MakeDueOfEveryKindAsync(int people)
    {
        await MakeDueAsync(people, 0);
        await RunAsync($"""UPDATE rhythms SET "NudgeAt" = NULL WHERE "PersonId" % 3 <> 0""");
        var due = host.Now.AddHours(-1);
        var run = LeadingToLater();
        await host.KeptAsync(async db =>
        {
            await db.Attempts.ExecuteDeleteAsync();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var person in await db.People.Where(row => row.Id % (_people / people) == 0 && row.Id % 3 != 0).Select(row => row.Id).ToListAsync())
            {
                if (person % 3 == 1)
                    AddDrop(db, person, due);
                else
                    AddLater(db, person, due, run);
            }

            return await db.SaveChangesAsync();
        });
    }

    private static void AddLater(EmpathyDb db, long person, DateTimeOffset due, Run run)
    {
        var began = due.AddDays(-6);
        var attempt = new AttemptRow
        {
            Id = Guid.CreateVersion7(due),
            PersonId = person,
            DilemmaId = run.Dilemma.Id,
            ContentHash = run.Dilemma.Hash,
            GuiseId = run.Guise.Id,
            Seed = 1,
            Status = AttemptStatus.UnderWay,
            OfferedAt = began,
        };
        db.Add(attempt);
        foreach (var (step, turn) in run.Turns.Index())
        {
            db.Add(new DecisionRow
            {
                AttemptId = attempt.Id,
                Step = step,
                Kind = turn.Decision.Kind,
                SceneId = turn.SceneId,
                ChoiceId = turn.Decision.Id,
                At = began,
                LaterDueAt = turn.Later is null ? null : due,
            });
        }

        var last = run.Turns.Count - 1;
        db.Add(new DeliveryRow
        {
            Key = DeliveryKeys.Later(attempt.Id, last),
            Kind = DeliveryKind.LaterOutcome,
            PersonId = person,
            AttemptId = attempt.Id,
            Step = last,
            DueAt = due,
            NextAt = due,
        });
    }

    private void AddDrop(EmpathyDb db, long person, DateTimeOffset due) => db.Add(new DeliveryRow
    {
        Key = $"drop:{person}", Kind = DeliveryKind.Drop, PersonId = person, About = Plain().First().Id, DueAt = due, NextAt = due,
    });

    private IEnumerable<Dilemma> Plain() => host.Library.Dilemmas.Where(dilemma => !dilemma.IsHeavy);

    // The shortest way to a choice that leads to something later.
    private Run LeadingToLater()
    {
        var open = new Queue<Run>(Plain().SelectMany(dilemma => dilemma.Guises, Run.Begin));
        while (open.TryDequeue(out var run))
        {
            if (run.Turns is [.., { Later: not null }])
                return run;
            foreach (var branch in run.OpenBranches)
                open.Enqueue(run.Take(Decision.To(branch))!);
        }

        throw new InvalidOperationException("No dilemma on the shelf leads to anything later.");
    }

    private Task<int> RunAsync(params string[] statements) => host.KeptAsync(async db =>
    {
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(statement);
        return 0;
    });
}
