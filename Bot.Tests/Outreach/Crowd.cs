using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>8,500 people in 20 tenants who have 10,000 deliveries coming; and how to tell from a card which of them it carries.</summary>
internal static class Crowd
{
    public const int Deliveries = 10_000;

    private const int Tenants = 20;
    private const int First = 1001;

    // Of each 85 people so many; 100 deliveries between them.
    private static readonly string[] Lots =
    [
        .. Enumerable.Repeat("drop", 60),
        .. Enumerable.Repeat("drop drop", 6),
        .. Enumerable.Repeat("drop drop drop", 3),
        .. Enumerable.Repeat("later", 6),
        .. Enumerable.Repeat("later drop", 3),
        .. Enumerable.Repeat("nudge", 4),
        "drop, not reachable",
        "drop, lapsed",
        "drop, gone",
    ];

    /// <summary>The first Tuesday that is to come: a working day in anybody's week.</summary>
    public static DateTimeOffset NextTuesday
    {
        get
        {
            var today = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date, TimeSpan.Zero);
            return today.AddDays((((int)DayOfWeek.Tuesday - (int)today.DayOfWeek + 6) % 7) + 1);
        }
    }

    /// <summary>Puts the dilemmas there that it is all about.</summary>
    public static void WriteDilemmas(TemporaryFolder folder)
    {
        for (var nth = 0; nth < 4; nth++)
            folder.Write($"{nth}.yaml", DilemmaText(nth));
    }

    public static string ChatOf(long person) => $"a:{person}";

    /// <summary>Some have blocked the bot; behind some the channel is down for good. Null for everybody else.</summary>
    public static Mishap? AlwaysAt(string conversation)
    {
        var person = long.Parse(conversation.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
        if (!LotOf(person).Contains("gone", StringComparison.Ordinal))
            return null;
        return person % 4 == 0 ? new Mishap { Status = 503, RetryAfter = 60 } : new Mishap { Status = 403, Code = "ConversationBlockedByUser" };
    }

    /// <summary>Writes down some of them and what they have coming.</summary>
    /// <param name="db">Where the dilemmas are known already.</param>
    /// <param name="channel">The address of the channel.</param>
    /// <param name="due">When it all became due.</param>
    /// <param name="deliveries">How many; hundreds.</param>
    /// <param name="after">So many are written down already; hundreds.</param>
    public static async Task FillAsync(EmpathyDb db, string channel, DateTimeOffset due, int deliveries = Deliveries, int after = 0)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var dilemma = Sample.Read(DilemmaText(0));
        var from = First + (after * Lots.Length / 100);
        for (var person = from; person < from + (deliveries * Lots.Length / 100); person++)
        {
            var lot = LotOf(person);
            db.Add(ChatRowOf(person, channel));
            db.Add(new PersonRow
            {
                Id = person,
                Tenant = TenantOf(person),
                ObjectId = $"o{person}",
                FirstSeenAt = due,
                ChatId = lot.Contains("not reachable", StringComparison.Ordinal) ? null : person,
                // Who hasn't written this week gets one message a day, and so several things in one.
                LastHeardAt = person % 3 == 0 ? due.AddDays(-30) : due,
            });
            if (lot.Contains("later", StringComparison.Ordinal))
                AddLater(db, person, dilemma, due);
            if (lot.Contains("nudge", StringComparison.Ordinal))
                AddNudge(db, person, due);
            for (var nth = 1; nth < lot.Split("drop").Length; nth++)
                db.Add(DropRowOf(person, nth, due, lot.Contains("lapsed", StringComparison.Ordinal)));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>What a message to this person carries.</summary>
    public static IEnumerable<string> KeysOn(SentMessage message, long person, DateTimeOffset due)
    {
        foreach (var press in message.Presses)
        {
            if (press.Verb is "drop.begin")
                yield return DropKey(person, ((string)press.Data["id"]!)[^1] - '0');
            else if (press.Verb is "nudge.begin")
                yield return DeliveryKeys.Nudge(person, due);
            else if (press.Verb is "later.talk")
                yield return DeliveryKeys.Later(Guid.Parse((string)press.Data["attempt"]!), (int)press.Data["step"]!);
        }
    }

    /// <summary>The person writes this.</summary>
    public static async Task SayAsync(Chat chat, long person, string text)
    {
        var activity = chat.Activity("message", message =>
        {
            message["text"] = text;
            message["conversation"]!["tenantId"] = TenantOf(person);
            message["channelData"]!["tenant"]!["id"] = TenantOf(person);
        });
        using var answer = await chat.SendAsync(activity);
        answer.EnsureSuccessStatusCode();
    }

    public static Chat Enter(Uri bot, ConnectorStub connector, long person) => new(bot, connector, ChatOf(person), $"o{person}");

    private static string LotOf(long person) => Lots[(person - First) % Lots.Length];

    private static string TenantOf(long person) => $"tenant-{person % Tenants}";

    private static string DropKey(long person, int nth) => $"drop:{person}:{nth}";

    private static string DilemmaText(int nth) => Sample.With("justify: Why is it fair?", "")
        .Replace("wrong-colour", $"colour-{nth}", StringComparison.Ordinal)
        .Replace("The wrong blue", $"The wrong blue {nth}", StringComparison.Ordinal);

    private static ConversationRow ChatRowOf(long person, string channel) => new()
    {
        Id = person,
        ChannelId = "msteams",
        ConversationId = ChatOf(person),
        Type = ConversationRow.Personal,
        ServiceUrl = channel,
        BotId = "28:bot",
        TenantId = TenantOf(person),
    };

    private static DeliveryRow DropRowOf(long person, int nth, DateTimeOffset due, bool hasLapsed) => new()
    {
        Key = DropKey(person, nth),
        Kind = DeliveryKind.Drop,
        PersonId = person,
        About = $"colour-{nth}",
        DueAt = due,
        NextAt = due,
        LapsesAt = hasLapsed ? due.AddHours(1) : null,
    };

    private static void AddLater(EmpathyDb db, long person, Dilemma dilemma, DateTimeOffset due)
    {
        var attempt = new AttemptRow
        {
            Id = new Guid((int)person, 0, 0, new byte[8]),
            PersonId = person,
            DilemmaId = dilemma.Id,
            ContentHash = dilemma.Hash,
            GuiseId = dilemma.Guises[0].Id,
            Seed = 1,
            Status = AttemptStatus.UnderWay,
            OfferedAt = due.AddDays(-6),
        };
        db.Add(attempt);
        db.Add(new DecisionRow
        {
            AttemptId = attempt.Id,
            Step = 0,
            Kind = DecisionKind.Choose,
            SceneId = "opening",
            ChoiceId = "send-now",
            At = due.AddDays(-6),
            LaterDueAt = due,
        });
        db.Add(new DeliveryRow
        {
            Key = DeliveryKeys.Later(attempt.Id, 0),
            Kind = DeliveryKind.LaterOutcome,
            PersonId = person,
            AttemptId = attempt.Id,
            Step = 0,
            DueAt = due,
            NextAt = due,
        });
    }

    // Its delivery is the sweep's to write.
    private static void AddNudge(EmpathyDb db, long person, DateTimeOffset due)
    {
        db.Add(new RhythmRow { PersonId = person, NudgeAt = due });
        db.Add(new MemoryRow
        {
            PersonId = person,
            Kind = MemoryKind.Dilemma,
            Subject = "colour-0",
            Stability = 3,
            Difficulty = 5,
            Rating = 3,
            ReviewedAt = due.AddDays(-3),
            DueAt = due,
            Reviews = 1,
        });
    }
}
