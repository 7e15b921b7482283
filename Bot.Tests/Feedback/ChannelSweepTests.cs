using EmpathyBot.Bot.Tests.Safety;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What somebody offers becomes a thread in their team's channel, its card is kept up to date in place, and is gone once it is taken back.</summary>
public sealed class ChannelSweepTests : IAsyncLifetime
{
    private ChannelStage _stage = null!;

    public async Task InitializeAsync() => _stage = await ChannelStage.WithAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task It_begins_a_thread_that_shows_what_was_said_and_asked_and_until_when()
    {
        var id = await _stage.PostAsync();
        var card = _stage.Card;
        Assert.Contains("Where is my parcel?", card.Said, StringComparison.Ordinal);
        Assert.Contains("I will call you at four.", card.Said, StringComparison.Ordinal);
        Assert.Contains("Does it sound as if I mean it?", card.Said, StringComparison.Ordinal);
        Assert.Contains("Offered by Ama Okoro", card.Said, StringComparison.Ordinal);
        Assert.Contains("No notes yet. Open until Tuesday", card.Said, StringComparison.Ordinal);
        Assert.StartsWith("Practice", card.Summary, StringComparison.Ordinal);
        var give = card.Press("feedback.give");
        Assert.Equal(id.ToString("N"), (string?)give.Data["attempt"]);

        var prompt = await _stage.PromptAsync(id);
        Assert.Equal($"{_stage.Team.Id};messageid={card.Id}", prompt.ThreadId);
        Assert.Equal(card.Id, prompt.MessageId);
        Assert.Equal(prompt.Version, prompt.ShownVersion);
        Assert.Equal(_stage.Now.AddDays(7), prompt.Until!.Value, TimeSpan.FromMinutes(1));
        Assert.Equal([OfferNews.Posted], await _stage.NewsAsync(id));
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Prompt(id))).State);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Its_writer_hears_of_it_and_without_a_name_not_before_the_day_after(bool isNamed, int days)
    {
        await using var stage = await ChannelStage.WithAsync(people: 5);
        var id = await stage.OfferAsync(named: isNamed);
        await stage.WalkAsync(TimeSpan.FromMinutes(1));
        var prompt = await stage.PromptAsync(id);
        var told = await stage.Stage.KeptAsync(db => db.Deliveries.SingleAsync(row => row.Kind == DeliveryKind.OfferTold));
        Assert.Equal((prompt.PostedAt!.Value.AddDays(days), (int)OfferNews.Posted), (told.DueAt, told.Step));
        Assert.Equal(isNamed, stage.Team.People[0].HasHeard("It is in the channel of Care Desk now"));
        await stage.WalkAsync(TimeSpan.FromDays(days));
        Assert.NotEqual(DeliveryState.Waiting, await stage.Stage.KeptAsync(db => db.Deliveries.Where(row => row.Key == told.Key).Select(row => row.State).SingleAsync()));
    }

    [Fact]
    public async Task Who_is_asked_is_mentioned_when_it_begins_and_by_no_update()
    {
        var id = await _stage.PostAsync();
        var asked = await _stage.Stage.KeptAsync(db => db.PromptAsks.Where(row => row.PromptId == id).Select(row => row.PersonId).ToListAsync());
        Assert.Equal(2, asked.Count);
        Assert.DoesNotContain(await _stage.PersonAsync(0), asked);
        var users = await _stage.Stage.KeptAsync(db => db.People.Where(row => asked.Contains(row.Id)).Select(row => row.ChannelUserId).ToListAsync());
        var entities = MentionsOf(_stage.Card);
        Assert.Equal(users.Order(), entities.Select(one => (string?)one!["mentioned"]!["id"]).Order());
        Assert.All(entities, one => Assert.Contains((string)one!["text"]!, _stage.Card.Said, StringComparison.Ordinal));
        Assert.StartsWith("Practice", _stage.Card.Summary, StringComparison.Ordinal);

        await _stage.NoteAsync(id, 1);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, _stage.Card.Updates);
        Assert.Empty(MentionsOf(_stage.Card));
        Assert.DoesNotContain("<at>", _stage.Card.Said, StringComparison.Ordinal);
        Assert.Contains("Asked by name this time", _stage.Card.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mention_counts_in_the_day_of_who_is_asked()
    {
        var id = await _stage.PostAsync();
        var rows = await _stage.Stage.KeptAsync(db => db.Deliveries.Where(row => row.Kind == DeliveryKind.FeedbackAsk).ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((DeliveryState.Sent, null, id.ToString("N")), (row.State, row.NextAt, row.About)));
    }

    [Fact]
    public async Task Who_offers_without_a_name_is_told_nowhere()
    {
        await using var stage = await ChannelStage.WithAsync(people: 5);
        await stage.PostAsync(named: false);
        var sent = stage.Card.Activity.ToJsonString();
        Assert.Contains("Offered by a colleague", stage.Card.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Team.People[0].Name, sent, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Team.People[0].Person, sent, StringComparison.Ordinal);
        // Fewer than five would be left to have written it.
        Assert.Empty(MentionsOf(stage.Card));
        Assert.Contains("Everyone in the team is welcome", stage.Card.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_changes_become_one_update()
    {
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 1);
        await _stage.NoteAsync(id, 2);
        await _stage.NoteAsync(id, 3);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, _stage.Card.Updates);
        Assert.Contains("3 notes so far.", _stage.Card.Said, StringComparison.Ordinal);
        var cards = await _stage.Stage.KeptAsync(db => db.ChannelDeliveries.Where(row => row.Kind == ChannelDeliveryKind.Card && row.EndedAt != null).ToListAsync());
        Assert.Equal([DeliveryState.Sent, DeliveryState.Skipped, DeliveryState.Skipped], cards.Select(row => row.State).Order());
    }

    [Fact]
    public async Task A_note_that_both_want_to_be_seen_stands_in_the_thread_as_it_was_typed()
    {
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 1, shown: true);
        await _stage.NoteAsync(id, 2);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("A note from Ben Okoro", _stage.Card.Said, StringComparison.Ordinal);
        Assert.Contains("I felt **heard** <at>Ben Okoro</at>.", _stage.Card.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("A note from Chioma Okoro", _stage.Card.Said, StringComparison.Ordinal);
        // What was typed is never read as Markdown: only runs are.
        Assert.DoesNotContain(
            _stage.Card.Card!["body"]!.AsArray().Concat(_stage.Card.Card["body"]!.AsArray().SelectMany(one => one!["items"]?.AsArray() ?? [])),
            one => (string?)one!["type"] == "TextBlock" && ((string?)one["text"])!.Contains("heard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_its_writer_would_say_now_stands_beside_the_first_when_they_share_it()
    {
        var id = await _stage.PostAsync();
        await _stage.ChangeAsync(id, row => (row.Revised, row.RevisedAt) = ("You planned that day around it. I call you at four, whatever I know by then.", _stage.Now));
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("You planned that day", _stage.Card.Said, StringComparison.Ordinal);
        await _stage.ChangeAsync(id, row => row.SharedAt = _stage.Now);
        await _stage.WalkAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("You planned that day", _stage.Card.Said, StringComparison.Ordinal);
        Assert.Contains("I will call you at four.", _stage.Card.Said.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.Contains("\"strikethrough\":true", _stage.Card.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_closes_after_five_working_days_and_says_how_many_notes_there_were()
    {
        var id = await _stage.PostAsync();
        await _stage.NoteAsync(id, 1);
        await _stage.WalkAsync(TimeSpan.FromDays(6));
        Assert.Equal(PromptState.Open, (await _stage.PromptAsync(id)).State);
        Assert.Equal(1, _stage.Card.Updates);
        await _stage.WalkAsync(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Equal(PromptState.Closed, (await _stage.PromptAsync(id)).State);
        Assert.Equal(2, _stage.Card.Updates);
        Assert.Empty(_stage.Card.Presses);
        Assert.Contains("Closed. One note came.", _stage.Card.Said, StringComparison.Ordinal);
        Assert.Equal([OfferNews.Posted], await _stage.NewsAsync(id));
    }

    [Fact]
    public async Task Whose_offer_closes_without_a_note_hears_so()
    {
        var id = await _stage.PostAsync();
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.Contains("No notes came this time.", _stage.Card.Said, StringComparison.Ordinal);
        Assert.Equal([OfferNews.Posted, OfferNews.Closed], await _stage.NewsAsync(id));
    }

    [Fact]
    public async Task Taken_back_it_is_gone_from_the_channel()
    {
        var id = await _stage.PostAsync();
        await _stage.WithdrawAsync(id);
        await _stage.WalkAsync();
        Assert.Empty(_stage.Cards);
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
        // Its end comes to nothing.
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.Empty(_stage.Cards);
        Assert.Equal(PromptState.Withdrawn, (await _stage.PromptAsync(id)).State);
    }

    [Fact]
    public async Task Taken_back_before_its_day_it_never_comes_to_the_channel()
    {
        var id = await _stage.OfferAsync(at: _stage.Now.AddHours(1));
        await _stage.WithdrawAsync(id);
        await _stage.WalkAsync(TimeSpan.FromHours(2));
        Assert.Empty(_stage.Cards);
        Assert.Equal(DeliveryState.Skipped, (await _stage.RowAsync(ChannelDeliveryKeys.Prompt(id))).State);
        Assert.Equal(DeliveryState.Skipped, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
    }

    [Fact]
    public async Task Taken_back_while_the_request_runs_it_is_out_again_at_once()
    {
        var id = await _stage.OfferAsync();
        _stage.Stage.Connector.GoesWrongInChannel = request =>
        {
            if (request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal))
                _stage.WithdrawAsync(id).GetAwaiter().GetResult();
            return null;
        };
        await _stage.WalkAsync();
        Assert.Empty(_stage.Cards);
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Prompt(id))).State);
        Assert.Equal(DeliveryState.Sent, (await _stage.RowAsync(ChannelDeliveryKeys.Remove(id))).State);
        Assert.Equal(PromptState.Withdrawn, (await _stage.PromptAsync(id)).State);
        Assert.Empty(await _stage.NewsAsync(id));
        Assert.Equal(0, await _stage.Stage.KeptAsync(db => db.PromptAsks.CountAsync()));
    }

    [Fact]
    public void Five_working_days_are_counted_by_the_clock_on_the_wall()
    {
        var zone = NodaTime.DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var hours = new EmpathyBot.Practice.Hours.PersonHours { Zone = zone };
        // Over a weekend, and over the night in which the clocks are set.
        var posted = new NodaTime.LocalDateTime(2026, 10, 21, 9, 30).InZoneStrictly(zone).ToInstant();
        Assert.Equal(new NodaTime.LocalDateTime(2026, 10, 28, 9, 30), OpenDays.Until(hours, posted).InZone(zone).LocalDateTime);
        var before = hours with { DaysOff = new HashSet<NodaTime.LocalDate> { new(2026, 10, 26) } };
        Assert.Equal(new NodaTime.LocalDateTime(2026, 10, 29, 9, 30), OpenDays.Until(before, posted).InZone(zone).LocalDateTime);
    }

    private static System.Text.Json.Nodes.JsonArray MentionsOf(Hosting.SentMessage message) => message.Card!["msteams"]?["entities"]?.AsArray() ?? [];
}
