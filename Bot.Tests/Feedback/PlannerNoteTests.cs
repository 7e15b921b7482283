using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Scheduling.Planning;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A colleague's words about oneself never come at the end of a hard day; a request for a note is an invitation.</summary>
public sealed class PlannerNoteTests
{
    private static readonly PersonHours Usual = new() { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };

    /// <summary>A Tuesday in January, eleven in the morning in Berlin.</summary>
    private static readonly Instant Tuesday = Instant.FromUtc(2027, 1, 12, 10, 0);

    [Theory]
    [InlineData(DeliveryKind.Note)]
    [InlineData(DeliveryKind.NoteNews)]
    public void On_a_hard_day_it_waits_for_the_next_one(DeliveryKind kind)
    {
        var plan = Planner.Plan(Who(Due(kind)) with { WeighedAt = (Tuesday - Duration.FromHours(1)).ToDateTimeOffset() }, Usual, Tuesday);
        Assert.Empty(plan.Messages);
        Assert.Equal(new LocalDate(2027, 1, 13), Usual.Days.DayOf(Assert.Single(plan.Waits).Until!.Value));
    }

    [Fact]
    public void What_was_hard_yesterday_holds_up_nothing()
    {
        var plan = Planner.Plan(Who(Due(DeliveryKind.Note)) with { WeighedAt = (Tuesday - Duration.FromHours(14)).ToDateTimeOffset() }, Usual, Tuesday);
        Assert.Single(plan.Messages);
    }

    [Fact]
    public void News_that_all_went_well_is_held_and_ranks_with_news_of_notes()
    {
        var plan = Planner.Plan(Who(Due(DeliveryKind.OfferTold), Due(DeliveryKind.OfferNews)), Usual with { Pause = Pause.WithoutEnd }, Tuesday);
        Assert.Equal(DeliveryKind.OfferNews, Assert.Single(Assert.Single(plan.Messages)).Kind);
        Assert.Equal(DeliveryKind.OfferTold, Assert.Single(plan.Waits).Row.Kind);
        Assert.Equal(DeliveryKind.NoteNews.Rank(), DeliveryKind.OfferTold.Rank());
    }

    [Fact]
    public void What_is_not_about_oneself_comes_all_the_same()
    {
        var plan = Planner.Plan(
            Who(Due(DeliveryKind.LaterOutcome), Due(DeliveryKind.Note), Due(DeliveryKind.OfferNews)) with { WeighedAt = Tuesday.ToDateTimeOffset() }, Usual, Tuesday);
        Assert.Equal([DeliveryKind.OfferNews, DeliveryKind.LaterOutcome], plan.Messages.Select(rows => Assert.Single(rows).Kind));
        Assert.Equal(DeliveryKind.Note, Assert.Single(plan.Waits).Row.Kind);
    }

    [Fact]
    public void A_request_for_a_note_lapses_as_invitations_do_and_the_form_comes_at_once()
    {
        var paused = Usual with { Pause = Pause.WithoutEnd };
        var plan = Planner.Plan(Who(Due(DeliveryKind.FeedbackAsk), Due(DeliveryKind.NoteForm), Due(DeliveryKind.Note)), paused, Tuesday);
        Assert.Equal(DeliveryKind.NoteForm, Assert.Single(Assert.Single(plan.Messages)).Kind);
        Assert.Equal((DeliveryKind.FeedbackAsk, DeliveryState.Skipped), (plan.Ends.Single().Row.Kind, plan.Ends.Single().State));
        Assert.Null(Assert.Single(plan.Waits).Until);
    }

    [Fact]
    public void Nobody_who_removed_the_bot_is_kept_waiting_with_a_request()
    {
        var who = Who(Due(DeliveryKind.FeedbackAsk), Due(DeliveryKind.Note));
        who.Person.GoneAt = Tuesday.ToDateTimeOffset();
        var plan = Planner.Plan(who, Usual, Tuesday);
        Assert.Equal([DeliveryState.Skipped, DeliveryState.Failed], plan.Ends.Select(end => end.State).Order());
    }

    [Theory]
    [InlineData("heavy-one", true, false)]
    [InlineData("wrong-colour", false, false)]
    [InlineData("wrong-colour", true, true)]
    public async Task A_heavy_dilemma_or_a_hard_ending_is_such_a_day(string dilemma, bool isGood, bool comes)
    {
        await using var stage = await NoteStage.OpenAsync();
        await stage.Ama.EndAsync(dilemma, isGood);
        var prompt = await stage.OfferAsync();
        await stage.NoteAsync(stage.Ben, prompt);
        await stage.Stage.WalkAsync(TimeSpan.FromHours(4));
        Assert.Equal(comes, stage.Ama.HasHeard("I felt alone with it."));
        await stage.Stage.WalkAsync(TimeSpan.FromHours(20));
        Assert.True(stage.Ama.HasHeard("I felt alone with it."));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task So_is_one_with_a_heavy_dilemma_that_is_under_way_or_was_stopped(bool isStopped)
    {
        await using var stage = await NoteStage.OpenAsync();
        await stage.Ama.BeginAsync("heavy-one");
        if (isStopped)
            await stage.Ama.SayAsync("stop");
        await stage.NoteAsync(stage.Ben, await stage.OfferAsync());
        await stage.Stage.WalkAsync(TimeSpan.FromHours(4));
        Assert.False(stage.Ama.HasHeard("I felt alone with it."));
        await stage.Stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.True(stage.Ama.HasHeard("I felt alone with it."));
    }

    private static Recipient Who(params DeliveryRow[] due) => new(
        new PersonRow { Id = 7, Tenant = "t", ObjectId = "o", FirstSeenAt = DateTimeOffset.UnixEpoch, LastHeardAt = Tuesday.ToDateTimeOffset() },
        null,
        new ConversationRow { ChannelId = "msteams", ConversationId = "a:1", Type = "personal", ServiceUrl = "", BotId = "", TenantId = null },
        [.. due.OrderBy(row => row.Kind.Rank())],
        [],
        null);

    private static DeliveryRow Due(DeliveryKind kind) => new()
    {
        Key = $"{kind}", Kind = kind, PersonId = 7, DueAt = (Tuesday - Duration.FromMinutes(90)).ToDateTimeOffset(), NextAt = (Tuesday - Duration.FromMinutes(90)).ToDateTimeOffset(),
    };
}
