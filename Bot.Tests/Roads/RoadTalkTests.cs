using System.Net;
using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Bot.Tests.Debriefs;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.OwnData;
using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Roads;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Roads;

/// <summary>The other roads, from the card of an ending to one decision and back; and the links to their pictures.</summary>
public sealed class RoadTalkTests
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task They_come_as_a_card_of_their_own_and_a_decision_opens_on_it_and_goes_back()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var chat = stage.Enter();
        await chat.PlayAsync();
        Assert.InRange(chat.Messages.Last.Card!["actions"]!.AsArray().Count, 2, 5);

        await chat.DoAsync("debrief.roads", "ending", ("line", "Ask for the day first."));
        var roads = chat.Messages.Last;
        Assert.Contains("The other roads", roads.Said, StringComparison.Ordinal);
        // What was typed on the ending came along.
        Assert.Equal("Ask for the day first.", Assert.Single(await stage.AnswersAsync()).Text);
        var picture = roads.Card!["body"]!.AsArray().Single(element => (string?)element!["type"] == "Image")!;
        Assert.StartsWith("data:image/png;base64,", (string?)picture["url"], StringComparison.Ordinal);
        Assert.Contains("2 decisions", (string?)picture["altText"], StringComparison.Ordinal);
        Assert.Contains("Send it back first.", roads.Said, StringComparison.Ordinal);
        Assert.Empty(await stage.KeptAsync(db => db.RoadLinks.ToListAsync()));

        var compared = (await chat.ExecuteAsync(roads, roads.Presses.First(press => press.Verb == "debrief.compare"))).ToJsonString();
        Assert.Contains("Decision 1: your way beside way a", compared, StringComparison.Ordinal);
        Assert.Contains("You could have said", compared, StringComparison.Ordinal);
        // What one's own way leads to later arrives by itself.
        Assert.DoesNotContain("has not sent the first one", compared, StringComparison.Ordinal);
        var back = roads.Presses.First(press => press.Verb == "debrief.compare");
        Assert.Contains("\"Image\"", (await chat.ExecuteAsync(roads, back, data => (data["verb"], data["id"]) = ("debrief.roads", "roads"))).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_comes_twice_shows_them_once_and_one_that_was_made_up_shows_nothing_of_anybody()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var chat = stage.Enter();
        await chat.PlayAsync();
        var ending = chat.Messages.Last;
        var press = chat.ExecuteOf(ending, ending.Press("debrief.roads"));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await chat.SendAsync((JsonObject)press.DeepClone());
            answer.EnsureSuccessStatusCode();
        }

        Assert.Single(chat.Messages.All, message => message.Said.Contains("Numbers are your decisions", StringComparison.Ordinal));
        var stranger = stage.Enter();
        await stranger.SayAsync("help");
        var theirs = await stranger.ExecuteAsync(ending, ending.Press("debrief.roads"));
        Assert.DoesNotContain("send the right one", theirs.ToJsonString(), StringComparison.Ordinal);
        var odd = await chat.ExecuteAsync(ending, ending.Press("debrief.roads"), data => (data["verb"], data["step"], data["id"]) = ("debrief.compare", 77, "nowhere"));
        Assert.Contains("Numbers are your decisions", odd.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_leads_to_those_of_the_run_that_ended_last()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var chat = stage.Enter();
        await chat.SayAsync("progress");
        Assert.DoesNotContain(chat.Messages.Last.Presses, press => press.Verb == "debrief.roads");
        await chat.PlayAsync();
        await chat.SayAsync("progress");
        var progress = chat.Messages.Last;

        var answer = await chat.ExecuteAsync(progress, progress.Press("debrief.roads"));
        Assert.Contains("The other roads: The wrong blue", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Numbers are your decisions", chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_one_picture_for_thirty_days_and_nothing_else()
    {
        await using var stage = await DebriefDesk.StageAsync();
        var (chat, other) = (stage.Enter(), stage.Enter());
        await chat.PlayAsync();
        await other.PlayAsync();
        var link = await LinkAsync(stage, chat);
        var theirs = await LinkAsync(stage, other);

        using (var picture = await Client.GetAsync(link))
        {
            Assert.Equal((HttpStatusCode.OK, "image/png"), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType));
            Assert.True(picture.Headers.CacheControl!.Private);
            Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal(await picture.Content.ReadAsByteArrayAsync(), await Client.GetByteArrayAsync(link));
        }

        foreach (var nothing in new[] { "/roads/x.png", "/roads/", "/roads/.png", "/roads", link.AbsolutePath[..^5] + ".png", link.AbsolutePath[..^4], $"/roads/{LinkToken.HashOf(TokenOf(link))}.png" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new Uri(link, nothing)));

        await other.ForgetAsync();
        await stage.ErasedAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(link), await StatusAsync(theirs)));
        Assert.Single(await stage.KeptAsync(db => db.RoadLinks.ToListAsync()));

        await stage.WalkAsync(RoadLinks.Keeps);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(link));
        await stage.Bot.Services.GetRequiredService<WordsExpiry>().RunAsync(CancellationToken.None);
        Assert.Empty(await stage.KeptAsync(db => db.RoadLinks.ToListAsync()));
    }

    [Fact]
    public async Task A_picture_too_large_for_its_card_is_at_a_link_whose_token_is_kept_nowhere()
    {
        await using var stage = await Stage.WithAsync(FullestDilemma.Text());
        var chat = stage.Enter();
        await chat.BeginAsync();
        // Six scenes further, and out by the last choice of the seventh.
        for (var scene = 0; scene <= 6; scene++)
        {
            await chat.PressAsync("dilemma.choose", (scene < 6 ? "c0" : "c7").PadRight(40, 'x'));
            if (scene % 2 == 1)
                await chat.PressAsync("dilemma.skip");
        }

        await chat.SayAsync("progress");
        await chat.ExecuteAsync(chat.Messages.Last, chat.Messages.Last.Press("debrief.roads"));
        var roads = chat.Messages.Last;
        var link = LinkOn(roads)!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(link));
        var row = Assert.Single(await stage.KeptAsync(db => db.RoadLinks.ToListAsync()));
        Assert.Equal(LinkToken.HashOf(TokenOf(link)), row.TokenHash);
        Assert.InRange(row.ExpiresAt, stage.Clock.GetUtcNow() + TimeSpan.FromDays(29.9), stage.Clock.GetUtcNow() + TimeSpan.FromDays(30));
        Assert.Equal(43, TokenOf(link).Length);
        // Looked at again, it is the same link.
        var again = await chat.ExecuteAsync(roads, roads.Presses.First(press => press.Verb == "debrief.compare"), data => (data["verb"], data["id"]) = ("debrief.roads", "roads"));
        Assert.Contains(link.AbsoluteUri, again.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(await stage.KeptAsync(db => db.RoadLinks.ToListAsync()));
    }

    private static string TokenOf(Uri link) => Path.GetFileNameWithoutExtension(link.AbsolutePath);

    private static Uri? LinkOn(SentMessage message) => message.Card!["body"]!.AsArray().FirstOrDefault(element => (string?)element!["type"] == "Image") is { } image
        && (string)image["url"]! is var url && url.StartsWith("http", StringComparison.Ordinal) ? new Uri(url) : null;

    private static async Task<HttpStatusCode> StatusAsync(Uri address)
    {
        using var answer = await Client.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<Uri> LinkAsync(Stage stage, Chat chat)
    {
        var token = LinkToken.New();
        var person = await stage.PersonIdAsync(chat);
        await stage.KeptAsync(async db =>
        {
            var attempt = await db.Attempts.SingleAsync(row => row.PersonId == person);
            db.RoadLinks.Add(new RoadLinkRow { TokenHash = LinkToken.HashOf(token)!, PersonId = person, AttemptId = attempt.Id, ExpiresAt = stage.Clock.GetUtcNow() + RoadLinks.Keeps });
            return await db.SaveChangesAsync();
        });
        return new Uri(stage.Bot.Url, $"/roads/{token}.png");
    }
}
