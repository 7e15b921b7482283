using System.Globalization;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Scheduling.Planning;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using NodaTime;
using Xunit.Abstractions;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>
/// A month of two agents, looked at by the sweep whenever something is due. The keen one does three dilemmas a week, each with what it leads
/// to and a promise, has two notes from colleagues and a drop every week; the silent one has the same coming and never says a word.
/// </summary>
public sealed class MonthTests(ITestOutputHelper output)
{
    private static readonly PersonHours Usual = new() { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
    private static readonly LocalDate Monday = new(2027, 3, 1);

    // With the change to summer time in it.
    private const int Weeks = 5;

    [Theory]
    [InlineData("keen", 2)]
    [InlineData("silent", 1)]
    public void No_day_sees_more_than_the_budget_and_nothing_that_was_held_is_lost(string agent, int budget)
    {
        var month = new Month(agent is "keen");
        month.Live();

        output.WriteLine($"The {agent} agent, {Weeks} weeks: {month.Messages.Count} messages on {month.Messages.Select(Day).Distinct().Count()} days.");
        foreach (var kind in month.All.GroupBy(row => row.Kind).OrderBy(kind => kind.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind.Key,-13} {kind.Count(),3} due, {kind.Count(row => row.State is DeliveryState.Sent),3} sent, of which {kind.Count(row => row.JoinedTo is not null),2} joined to another; {kind.Count(row => row.State is DeliveryState.Skipped),3} lapsed"));
        }

        Assert.All(month.Messages, at => Assert.True(Usual.IsOpen(at)));
        Assert.All(month.Messages.GroupBy(Day), day => Assert.InRange(day.Count(), 1, budget));
        Assert.All(month.All, row => Assert.True(row.State is DeliveryState.Sent or DeliveryState.Skipped));
        Assert.All(month.All.Where(row => row.Kind < DeliveryKind.Drop), row => Assert.Equal(DeliveryState.Sent, row.State));
        Assert.Contains(month.All, row => row.Kind is DeliveryKind.Drop && row.State is DeliveryState.Sent);
    }

    private static LocalDate Day(Instant at) => Usual.Days.DayOf(at);

    private sealed class Month(bool isKeen)
    {
        private readonly List<Instant> _practised = [];
        private readonly List<DeliveryRow> _all = [];
        private Instant? _nudgeAt;
        private int _unanswered;

        public List<Instant> Messages { get; } = [];

        public IReadOnlyList<DeliveryRow> All => _all;

        public void Live()
        {
            Fill();
            // Until everything is over: what is held may come weeks after it was due.
            for (var now = At(0, 0, 0); Next(now) is { } next; now = next)
                SweepAt(next);
        }

        private void Fill()
        {
            for (var week = 0; week < Weeks; week++)
            {
                foreach (var day in (int[])[0, 2, 4])
                {
                    var finished = At(week, day, 10, 40);
                    if (isKeen)
                        _practised.Add(finished);
                    Add(DeliveryKind.LaterOutcome, finished + Duration.FromDays(1));
                    Add(DeliveryKind.LaterOutcome, finished + Duration.FromDays(6));
                    Add(DeliveryKind.Promise, finished + Duration.FromDays(3));
                }

                Add(DeliveryKind.Note, At(week, 1, 15));
                Add(DeliveryKind.Note, At(week, 3, 20));
                Add(DeliveryKind.Drop, At(week, 2, 10), lapses: At(week + 1, 2, 10));
            }

            _nudgeAt = At(0, 3, 10);
        }

        private Instant? Next(Instant after)
        {
            var waiting = _all.Where(row => row.State is DeliveryState.Waiting).Select(row => Instant.FromDateTimeOffset(row.NextAt!.Value)).Append(_nudgeAt ?? Instant.MaxValue).Min();
            return waiting == Instant.MaxValue ? null : Instant.Max(waiting, after);
        }

        private void SweepAt(Instant now)
        {
            if (_nudgeAt <= now)
            {
                Add(DeliveryKind.Nudge, now);
                _nudgeAt = null;
            }

            var due = _all.Where(row => row.State is DeliveryState.Waiting && row.NextAt <= now.ToDateTimeOffset()).OrderBy(row => row.Kind).ThenBy(row => row.DueAt).ToList();
            var plan = Planner.Plan(Who(now, due), Usual, now);
            foreach (var (row, until) in plan.Waits)
                row.NextAt = until!.Value.ToDateTimeOffset();
            foreach (var (row, state, reason) in plan.Ends)
                (row.State, row.Reason) = (state, reason);
            foreach (var rows in plan.Messages)
                Send(rows, now);
            if (plan.NudgeAgainAt is { } again && again < At(Weeks, 0, 0))
                _nudgeAt = again;
        }

        private void Send(IReadOnlyList<DeliveryRow> rows, Instant now)
        {
            Messages.Add(now);
            foreach (var row in rows)
                (row.State, row.EndedAt, row.JoinedTo) = (DeliveryState.Sent, now.ToDateTimeOffset(), row == rows[0] ? null : rows[0].Key);
            if (rows[0].Kind is DeliveryKind.Nudge && (isKeen || ++_unanswered < 3) && now + Duration.FromDays(2) < At(Weeks, 0, 0))
                _nudgeAt = now + Duration.FromDays(2);
        }

        private Recipient Who(Instant now, IReadOnlyList<DeliveryRow> due)
        {
            var practised = _practised.LastOrDefault(at => at <= now);
            return new Recipient(
                new PersonRow
                {
                    Id = 7,
                    Tenant = "t",
                    ObjectId = "o",
                    FirstSeenAt = DateTimeOffset.UnixEpoch,
                    LastHeardAt = practised == default ? null : practised.ToDateTimeOffset(),
                },
                new RhythmRow { PersonId = 7 },
                new ConversationRow { ChannelId = "msteams", ConversationId = "a:7", Type = "personal", ServiceUrl = "", BotId = "28:bot", TenantId = "t" },
                due,
                [.. Messages.Select(at => at.ToDateTimeOffset())],
                practised == default ? null : practised.ToDateTimeOffset());
        }

        private void Add(DeliveryKind kind, Instant due, Instant? lapses = null) => _all.Add(new DeliveryRow
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{kind}:{_all.Count}"),
            Kind = kind,
            PersonId = 7,
            DueAt = due.ToDateTimeOffset(),
            NextAt = due.ToDateTimeOffset(),
            LapsesAt = lapses?.ToDateTimeOffset(),
        });

        private static Instant At(int week, int day, int hour, int minute = 0) =>
            Monday.PlusWeeks(week).PlusDays(day).At(new LocalTime(hour, minute)).InZoneLeniently(Usual.Zone).ToInstant();
    }
}
