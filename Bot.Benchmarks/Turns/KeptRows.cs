using Microsoft.Data.Sqlite;

namespace EmpathyBot.Bot.Benchmarks.Turns;

/// <summary>Fills a database with finished attempts of many people, two decisions and one handled activity each.</summary>
internal static class KeptRows
{
    private const int PeopleShare = 20;

    public static void Fill(string file, int attempts)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var people = Math.Max(1, attempts / PeopleShare);
        Run(connection, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {people})
            INSERT INTO people (Tenant, ObjectId, FirstSeenAt) SELECT 'kept', 'kept-' || i, 0 FROM n;
            INSERT INTO conversations (ChannelId, ConversationId, Type, ServiceUrl, BotId)
              SELECT 'msteams', ObjectId, 'personal', '', '28:bot' FROM people WHERE Tenant = 'kept';
            """);
        Run(connection, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {attempts})
            INSERT INTO attempts (Id, PersonId, DilemmaId, ContentHash, GuiseId, Seed, Status, OfferedAt, EndedAt, EndingId)
              SELECT printf('01900000-0000-7000-8000-%012d', i), p.low + (i % {people}), c.DilemmaId, c.Hash, 'kept', i, 3, i * 1000000, i * 1000000, 'kept'
              FROM n, (SELECT min(Id) AS low FROM people WHERE Tenant = 'kept') p, (SELECT Hash, DilemmaId FROM contents LIMIT 1) c;
            INSERT INTO decisions (AttemptId, Step, Kind, SceneId, ChoiceId, At, Trust, Fairness, Risk, Effort, LaterTrust, LaterFairness, LaterRisk, LaterEffort)
              SELECT attempts.Id, s.value, 2, 'kept', 'kept', OfferedAt, 1, 0, 0, 0, 0, 0, 0, 0 FROM attempts, json_each('[0,1]') s WHERE EndingId = 'kept';
            INSERT INTO handled (ConversationId, ActivityId, At)
              SELECT (SELECT min(Id) FROM conversations), Id, OfferedAt FROM attempts WHERE EndingId = 'kept';
            """);
        if (Count(connection) < attempts)
            throw new InvalidOperationException($"Not all of {attempts} attempts could be laid down; the database has no dilemma to refer to.");
        transaction.Commit();
    }

    private static long Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM attempts WHERE EndingId = 'kept'";
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
