using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>A team that wants it is told its week on Friday: how many, never who.</summary>
public sealed class WeekLineTests : IAsyncLifetime
{
    private const string Title = "Your week of notes";
    private const string Anew = "You planned that day around it. I call you at four, whatever I know by then.";

    private static readonly TimeSpan ToFriday = TimeSpan.FromDays(3) + TimeSpan.FromHours(4) + TimeSpan.FromMinutes(1);

    private ChannelStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ChannelStage.WithAsync(people: 7);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    private IEnumerable<string> Weeks => _stage.Cards.Select(card => card.Said).Where(said => said.Contains(Title, StringComparison.Ordinal));

    [Fact]
    public async Task Who_does_not_want_it_is_told_nothing()
    {
        await _stage.NoteAsync(await _stage.PostAsync(), 1);
        await _stage.WalkAsync(ToFriday);
        Assert.Empty(Weeks);
    }

    [Fact]
    public async Task Where_nothing_happened_nothing_is_said()
    {
        await WantAsync();
        await _stage.WalkAsync(ToFriday);
        Assert.Empty(Weeks);
        var rows = await RowsAsync();
        Assert.Equal([DeliveryState.Skipped, DeliveryState.Waiting], rows.Select(row => row.State).OrderDescending());
    }

    [Fact]
    public async Task On_Friday_at_three_by_the_team_s_clock_it_says_how_many_and_names_nobody()
    {
        await _stage.Stage.KeptAsync(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(row => row.Zone, "Europe/Berlin")));
        await WantAsync();
        var id = await _stage.PostAsync();
        for (var giver = 1; giver < 6; giver++)
            await _stage.NoteAsync(id, giver);
        await ThankAsync(1);
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        // Three in Berlin is one or two in London.
        var due = (await RowsAsync()).Single(row => row.State is DeliveryState.Waiting).DueAt;
        Assert.Equal((DayOfWeek.Friday, 15), (InBerlin(due).DayOfWeek, InBerlin(due).Hour));
        await _stage.WalkAsync(due - _stage.Now - TimeSpan.FromMinutes(1));
        Assert.Empty(Weeks);
        await _stage.WalkAsync(TimeSpan.FromMinutes(2));
        var said = Assert.Single(Weeks);
        Assert.Contains("One reply got notes, from 5 colleagues. Thanks went back, too.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Okoro", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_than_five_people_are_a_few()
    {
        await WantAsync();
        var id = await _stage.PostAsync();
        for (var giver = 1; giver < 5; giver++)
            await _stage.NoteAsync(id, giver);
        await _stage.WalkAsync(ToFriday);
        Assert.Contains("from fewer than five colleagues", Assert.Single(Weeks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_reply_before_and_after_is_shown_with_its_writer_s_consent_and_once()
    {
        await WantAsync();
        var id = await _stage.PostAsync();
        await ReviseAsync(id, consents: false);
        await _stage.WalkAsync(ToFriday);
        Assert.Empty(Weeks);

        // Nor one that nobody has given a note on.
        await ReviseAsync(id, consents: true);
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.Empty(Weeks);
        await _stage.NoteAsync(id, 1);
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        var said = Assert.Single(Weeks);
        // What changed is marked, and so stands in runs of its own.
        Assert.Contains("I will call you at four.", said.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Contains(Anew, said.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.DoesNotContain("Ama", said, StringComparison.Ordinal);
        await _stage.WalkAsync(TimeSpan.FromDays(7));
        Assert.Single(Weeks);
    }

    [Fact]
    public async Task Taken_back_it_goes_from_the_team_s_week_too()
    {
        await WantAsync();
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 1);
        await ReviseAsync(id, consents: true);
        await _stage.WalkAsync(ToFriday);
        Assert.Single(Weeks);
        await _stage.WithdrawAsync(id);
        await _stage.WalkAsync();
        Assert.Empty(_stage.Cards);
    }

    [Fact]
    public async Task Taken_back_while_the_line_is_sent_it_is_out_again_at_once()
    {
        await WantAsync();
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 1);
        await ReviseAsync(id, consents: true);
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        _stage.Stage.Connector.GoesWrongInChannel = request =>
        {
            if (request.Method == "POST")
                _stage.WithdrawAsync(id).GetAwaiter().GetResult();
            return null;
        };
        await _stage.WalkAsync(ToFriday - TimeSpan.FromDays(1));
        Assert.Empty(_stage.Cards);
        Assert.Contains(await RowsAsync(), row => row.PromptId == id && row.State is DeliveryState.Sent);
    }

    [Fact]
    public async Task Which_pair_is_shown_is_kept_before_the_request_so_that_a_host_that_is_stopped_shows_none_twice()
    {
        await WantAsync();
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 1);
        await ReviseAsync(id, consents: true);
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        Guid? begun = null;
        _stage.Stage.Connector.GoesWrongInChannel = request =>
        {
            if (request.Method == "POST")
                begun = _stage.Stage.KeptAsync(db => db.ChannelDeliveries.Where(row => row.State == DeliveryState.Sending).Select(row => row.PromptId).SingleAsync()).GetAwaiter().GetResult();
            return null;
        };
        await _stage.WalkAsync(ToFriday - TimeSpan.FromDays(1));
        Assert.Equal(id, begun);
        Assert.Single(Weeks);
        // Whoever takes it back from now on finds where it is shown, and its own card is up to date as before.
        var prompt = await _stage.PromptAsync(id);
        Assert.Equal(prompt.Version, prompt.ShownVersion);
    }

    [Fact]
    public void A_week_begins_at_the_same_time_of_the_clock_on_the_wall_over_the_end_of_summer_time()
    {
        var zone = NodaTime.DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var friday = new NodaTime.LocalDateTime(2026, 10, 30, 15, 0).InZoneStrictly(zone).ToDateTimeOffset();
        var before = TeamHours.WeekBefore(friday, zone);
        Assert.Equal(new NodaTime.LocalDateTime(2026, 10, 23, 15, 0).InZoneStrictly(zone).ToDateTimeOffset().UtcDateTime, before.UtcDateTime);
        Assert.Equal(TimeSpan.FromHours(169), friday - before);
    }

    [Fact]
    public async Task It_lapses_on_the_same_evening()
    {
        await WantAsync();
        await _stage.NoteAsync(await _stage.PostAsync(), 1);
        await _stage.WalkAsync(TimeSpan.FromDays(2));
        await _stage.Stage.Clock.AdvanceAsync(TimeSpan.FromDays(1) + TimeSpan.FromHours(8));
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(Weeks);
        Assert.Contains(await RowsAsync(), row => row.State is DeliveryState.Skipped);
    }

    [Fact]
    public async Task Where_nobody_knows_whether_it_arrived_it_is_not_said_again()
    {
        await WantAsync();
        await _stage.NoteAsync(await _stage.PostAsync(), 1);
        await _stage.WalkAsync(TimeSpan.FromDays(1));
        var begun = 0;
        _stage.Stage.Connector.GoesWrongInChannel = request => request.Method == "POST" && ++begun > 0 ? new Hosting.Mishap { Status = 500 } : null;
        await _stage.WalkAsync(TimeSpan.FromDays(3));
        Assert.Equal(1, begun);
        Assert.Contains(await RowsAsync(), row => row.State is DeliveryState.Unknown);
    }

    private static DateTimeOffset InBerlin(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private Task WantAsync() => _stage.Stage.KeptAsync(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(row => row.WeekWantedAt, _stage.Now)));

    private async Task ThankAsync(int giver)
    {
        var person = await _stage.PersonAsync(giver);
        await _stage.Stage.KeptAsync(db => db.Notes.Where(row => row.GiverId == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.ThankedAt, _stage.Now)));
    }

    private Task ReviseAsync(Guid id, bool consents) => _stage.ChangeAsync(id, row =>
        (row.Revised, row.RevisedAt, row.SharedAt, row.ForWeekAt) = (Anew, _stage.Now, _stage.Now, consents ? _stage.Now : null));

    private Task<List<ChannelDeliveryRow>> RowsAsync() =>
        _stage.Stage.KeptAsync(db => db.ChannelDeliveries.AsNoTracking().Where(row => row.Kind == ChannelDeliveryKind.Week).ToListAsync());
}
