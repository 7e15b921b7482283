using EmpathyBot.Practice.Hours;
using EmpathyBot.Scheduling.Planning;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>One budget for everything unasked, within the person's hours, in the order of what matters.</summary>
public sealed class PlannerTests
{
    private static readonly PersonHours Usual = new() { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };

    /// <summary>A Tuesday in January, eleven in the morning in Berlin.</summary>
    private static readonly Instant Tuesday = Instant.FromUtc(2027, 1, 12, 10, 0);

    [Fact]
    public void Two_things_have_a_message_each_when_the_person_wrote_this_week()
    {
        var plan = Plan(wrote: true, Due(DeliveryKind.LaterOutcome), Due(DeliveryKind.Note));
        Assert.Equal([1, 1], plan.Messages.Select(rows => rows.Count));
    }

    [Fact]
    public void Whoever_has_not_written_this_week_gets_one_message_that_joins_what_is_due()
    {
        var plan = Plan(wrote: false, Due(DeliveryKind.LaterOutcome), Due(DeliveryKind.Note));
        Assert.Equal([2], plan.Messages.Select(rows => rows.Count));
    }

    [Fact]
    public void What_does_not_fit_into_two_joins_in_the_second()
    {
        var plan = Plan(wrote: true, Due(DeliveryKind.Drop), Due(DeliveryKind.LaterOutcome), Due(DeliveryKind.Note));
        Assert.Equal([[DeliveryKind.LaterOutcome], [DeliveryKind.Note, DeliveryKind.Drop]], plan.Messages.Select(rows => rows.Select(row => row.Kind)));
    }

    [Fact]
    public void A_used_up_day_lets_outcomes_wait_for_tomorrow_s_hours_and_a_nudge_lapse()
    {
        var plan = Plan(wrote: false, [Tuesday - Duration.FromHours(1)], Due(DeliveryKind.LaterOutcome), Due(DeliveryKind.Nudge));
        Assert.Empty(plan.Messages);
        var (row, until) = Assert.Single(plan.Waits);
        Assert.Equal(DeliveryKind.LaterOutcome, row.Kind);
        Assert.InRange(until!.Value, Instant.FromUtc(2027, 1, 13, 8, 0), Instant.FromUtc(2027, 1, 13, 8, 30));
        Assert.Equal(DeliveryKind.Nudge, Assert.Single(plan.Ends).Row.Kind);
        Assert.Equal(new LocalDate(2027, 1, 13), Usual.Days.DayOf(plan.NudgeAgainAt!.Value));
    }

    [Fact]
    public void A_nudge_gives_way_to_anything_else_that_is_sent()
    {
        var plan = Plan(wrote: true, Due(DeliveryKind.Nudge), Due(DeliveryKind.LaterOutcome));
        Assert.Equal(DeliveryKind.LaterOutcome, Assert.Single(Assert.Single(plan.Messages)).Kind);
        Assert.Equal(DeliveryKind.Nudge, Assert.Single(plan.Ends).Row.Kind);
    }

    [Fact]
    public void Whoever_has_practised_today_gets_no_nudge()
    {
        var plan = Planner.Plan(Who(true, [], [Due(DeliveryKind.Nudge)]) with { PractisedAt = Tuesday.ToDateTimeOffset().AddHours(-2) }, Usual, Tuesday);
        Assert.Equal("The person has practised today.", Assert.Single(plan.Ends).Reason);
    }

    [Fact]
    public void A_pause_holds_outcomes_and_drops_alike_until_it_ends()
    {
        var paused = Usual with { Pause = new Pause(Tuesday + Duration.FromDays(3)) };
        var plan = Planner.Plan(Who(true, [], [Due(DeliveryKind.LaterOutcome), Due(DeliveryKind.Drop)]), paused, Tuesday);
        Assert.Empty(plan.Messages);
        Assert.All(plan.Waits, wait => Assert.True(wait.Until >= Tuesday + Duration.FromDays(3)));
    }

    [Fact]
    public void A_pause_without_an_end_holds_outcomes_until_the_person_speaks_and_ends_invitations()
    {
        var paused = Usual with { Pause = Pause.WithoutEnd };
        var plan = Planner.Plan(Who(true, [], [Due(DeliveryKind.LaterOutcome), Due(DeliveryKind.Drop)]), paused, Tuesday);
        Assert.Null(Assert.Single(plan.Waits).Until);
        Assert.Equal((DeliveryKind.Drop, DeliveryState.Skipped), (plan.Ends[0].Row.Kind, plan.Ends[0].State));
    }

    [Fact]
    public void A_drop_whose_time_is_over_before_the_next_hours_is_never_sent()
    {
        var evening = Instant.FromUtc(2027, 1, 12, 20, 0);
        var drop = Due(DeliveryKind.Drop, lapses: Instant.FromUtc(2027, 1, 12, 23, 0));
        var plan = Planner.Plan(Who(true, [], [drop]), Usual, evening);
        Assert.Equal(DeliveryState.Skipped, Assert.Single(plan.Ends).State);
    }

    [Fact]
    public void A_thousand_people_are_not_invited_in_the_same_second()
    {
        var night = Instant.FromUtc(2027, 1, 12, 3, 0);
        var moments = Enumerable.Range(1, 1000)
            .Select(id => Planner.Plan(Who(true, [], [Due(DeliveryKind.Nudge, night)], id), Usual, night).Waits.Single().Until!.Value)
            .ToList();
        Assert.All(moments, moment => Assert.True(Usual.IsOpen(moment)));
        Assert.True(moments.GroupBy(moment => moment.ToUnixTimeSeconds()).Max(group => group.Count()) < 10);
    }

    [Fact]
    public void Nobody_whom_the_bot_has_never_met_is_written_to()
    {
        var plan = Planner.Plan(Who(true, [], [Due(DeliveryKind.Drop)]) with { Chat = null }, Usual, Tuesday);
        Assert.Contains("Not reachable yet", Assert.Single(plan.Ends).Reason, StringComparison.Ordinal);
    }

    /// <summary>Looked at whenever its row says so: for any zone, hours and moment it goes out at the first moment that is allowed, or soon after.</summary>
    [Property(MaxTest = 300)]
    public void What_is_due_goes_out_within_half_an_hour_of_its_first_allowed_moment_and_never_outside(
        PositiveInt minutes, PositiveInt zone, PositiveInt person, bool isInvitation, NonNegativeInt quiet)
    {
        var zones = (string[])["Asia/Kolkata", "Australia/Lord_Howe", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "America/New_York", "Asia/Kathmandu"];
        var hours = new PersonHours
        {
            Zone = DateTimeZoneProviders.Tzdb[zones[zone.Get % zones.Length]],
            QuietHours = quiet.Get % 3 == 0 ? null : new DayTimes(new LocalTime(quiet.Get % 24, 30), new LocalTime((quiet.Get + 5) % 24, 0)),
            Pause = quiet.Get % 7 == 1 ? new Pause(Tuesday + Duration.FromDays(quiet.Get % 40)) : null,
        };
        // Over two years of minutes, 29 February 2028 and both changes of summer time among them.
        var due = Tuesday + Duration.FromMinutes(minutes.Get * 7919L % (2 * 366 * 1440));
        var row = Due(isInvitation ? DeliveryKind.Drop : DeliveryKind.LaterOutcome, due);
        Instant? sent = null;
        for (var (now, sweeps) = (due, 0); sent is null; sweeps++)
        {
            Assert.True(sweeps < 4, "It is looked at again and again.");
            var plan = Planner.Plan(Who(true, [], [row], person.Get), hours, now);
            if (plan.Messages.Count > 0)
                sent = now;
            else
                now = Assert.Single(plan.Waits).Until!.Value;
        }

        var allowed = hours.NextOpen(due)!.Value;
        Assert.True(hours.IsOpen(sent.Value));
        Assert.InRange(sent.Value, allowed, allowed + Duration.FromMinutes(30));
        if (!isInvitation && allowed == due)
            Assert.Equal(due, sent);
    }

    private static OutreachPlan Plan(bool wrote, params DeliveryRow[] due) => Plan(wrote, [], due);

    private static OutreachPlan Plan(bool wrote, Instant[] sent, params DeliveryRow[] due) => Planner.Plan(Who(wrote, sent, due), Usual, Tuesday);

    private static Recipient Who(bool wrote, Instant[] sent, IReadOnlyList<DeliveryRow> due, long id = 1, Instant? heard = null) => new(
        new PersonRow
        {
            Id = id,
            Tenant = "t",
            ObjectId = "o",
            FirstSeenAt = DateTimeOffset.UnixEpoch,
            LastHeardAt = wrote ? (heard ?? Tuesday).ToDateTimeOffset() : (heard ?? Tuesday).ToDateTimeOffset().AddDays(-30),
        },
        new RhythmRow { PersonId = id },
        new ConversationRow { ChannelId = "msteams", ConversationId = "a:1", Type = "personal", ServiceUrl = "", BotId = "28:bot", TenantId = "t" },
        [.. due.OrderBy(row => row.Kind).ThenBy(row => row.DueAt)],
        [.. sent.Select(at => at.ToDateTimeOffset())],
        null);

    private static DeliveryRow Due(DeliveryKind kind, Instant? at = null, Instant? lapses = null) => new()
    {
        Key = Guid.NewGuid().ToString(),
        Kind = kind,
        PersonId = 1,
        DueAt = (at ?? Tuesday - Duration.FromHours(2)).ToDateTimeOffset(),
        NextAt = (at ?? Tuesday).ToDateTimeOffset(),
        LapsesAt = lapses?.ToDateTimeOffset(),
    };
}
