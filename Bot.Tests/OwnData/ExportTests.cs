using System.Net;
using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Drops;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.OwnData;

/// <summary>Everybody can have everything that is held on them, and nobody else's.</summary>
public sealed class ExportTests
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task It_holds_every_row_that_names_the_person_and_what_they_typed_and_nobody_else()
    {
        await using var stage = await DrillDesk.StageAsync();
        var team = await TestTeam.WithAsync(stage, 3, names: ["Ama Okoro", "Benedict Ashworth", "Chioma Umeh"]);
        var chat = team.People[0];
        await team.MentionAsync(chat, "planners", team.People[1]);
        await chat.BeginAsync();
        await chat.PlayToTheEndAsync(new Random(1));
        await chat.ReadyAsync();
        await chat.SayAsync(OwnDesk.Typed);

        var files = await Client.FetchFilesAsync(await chat.AskForLinkAsync());

        var person = await stage.PersonIdAsync(chat);
        var kept = await stage.KeptAsync(async db =>
        {
            var counts = new Dictionary<string, int>();
            foreach (var table in OwnDesk.TablesOf(db).Tables)
                counts[table.Name] = (await table.ReadAsync(db, person, CancellationToken.None)).Count;
            return counts.Where(pair => pair.Value > 0 && pair.Key is not ("handled" or "bot_states")).ToDictionary();
        });
        var json = (JsonObject)JsonNode.Parse(files["data.json"])!;
        Assert.All(kept, table => Assert.True(json[table.Key]!.AsArray().Count >= table.Value, table.Key));
        Assert.Equal(["a colleague", "you"], json["planners"]!.AsArray().Select(row => (string?)row!["person"]).Order());
        Assert.Contains(OwnDesk.Typed, json["drill_goes"]!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Contains(OwnDesk.Typed, files["data.txt"], StringComparison.Ordinal);
        Assert.Contains("Care Desk", files["data.txt"], StringComparison.Ordinal);
        Assert.Contains("It ended with", files["data.txt"], StringComparison.Ordinal);
        Assert.All(new[] { "Looking back", "Your promises", "What you flagged", "When you wished to talk to someone" }, part => Assert.Contains(part, files["data.txt"], StringComparison.Ordinal));
        foreach (var colleague in team.People.Skip(1))
        {
            Assert.DoesNotContain(files.Values, text => text.Contains(colleague.Name, StringComparison.Ordinal)
                || text.Contains(colleague.Person, StringComparison.Ordinal) || text.Contains(colleague.Conversation, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        var link = await chat.AskForLinkAsync();

        // Previews and scanners open it as well: that fetches nothing, and uses nothing up.
        using var previewed = await Client.GetAsync(link);
        using var opened = await Client.GetAsync(link);
        using var first = await Client.FetchAsync(link);
        using var second = await Client.FetchAsync(link);
        using var guessed = await Client.FetchAsync(new Uri(link, "/exports/x"));
        using var over = await Client.GetAsync(link);

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Equal("text/html", opened.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<form method=\"post\"><button>Fetch the file</button></form>", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["no-store", "nosniff"], [opened.Headers.CacheControl!.ToString(), opened.Headers.GetValues("X-Content-Type-Options").Single()]);
        Assert.Contains("frame-ancestors 'none'", opened.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (second.StatusCode, guessed.StatusCode, over.StatusCode));
        Assert.Equal(await second.Content.ReadAsStringAsync(), await guessed.Content.ReadAsStringAsync());
        var row = await stage.KeptAsync(db => db.Exports.SingleAsync());
        Assert.Equal(ExportState.Fetched, row.State);
        Assert.DoesNotContain(row.TokenHash!, link.AbsoluteUri, StringComparison.Ordinal);
        await chat.SayAsync("who sees what");
        Assert.Contains("fetched by a link", chat.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_within_an_hour_and_a_second_wish_gives_the_same_one()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();
        var link = await chat.AskForLinkAsync();

        await chat.SayAsync("export my data");
        Assert.Equal(link, OwnDesk.LinkOn(chat.Messages.Last));
        await stage.WalkAsync(TimeSpan.FromMinutes(61));
        using var late = await Client.FetchAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Single(await stage.KeptAsync(db => db.Exports.ToListAsync()));
        using var anew = await Client.FetchAsync(await chat.AskForLinkAsync());
        Assert.Equal(HttpStatusCode.OK, anew.StatusCode);
    }

    [Fact]
    public async Task Outside_Teams_it_is_a_link_at_once()
    {
        await using var stage = await Stage.WithSampleAsync();
        var chat = stage.Enter();

        await chat.SendAsync(chat.Activity("message", activity => (activity["text"], activity["channelId"]) = ("export my data", "webchat")));

        using var fetched = await Client.FetchAsync(OwnDesk.LinkOn(chat.Messages.Last));
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
    }

    [Fact]
    public async Task In_Teams_the_file_goes_where_the_person_allows_it_once()
    {
        await using var stage = await Stage.WithSampleAsync();
        await using var drive = await DriveStub.StartAsync();
        var chat = stage.Enter();
        await chat.SayAsync("export my data");
        var (consent, another) = (chat.Consent("accept", drive.Url), chat.Consent("accept", drive.Url));

        using var accepted = await chat.SendAsync((JsonObject)consent.DeepClone());
        using var repeated = await chat.SendAsync((JsonObject)consent.DeepClone());
        using var pressed = await chat.SendAsync(another);

        var file = Assert.Single(drive.Files);
        Assert.Equal($"bytes 0-{file.Bytes.Length - 1}/{file.Bytes.Length}", file.Range);
        Assert.Equal(["data.json", "data.txt"], (await OwnDesk.UnzipAsync(new MemoryStream(file.Bytes))).Keys.Order());
        Assert.Contains(chat.Messages.All, message => OwnDesk.ContentTypeOf(message) == "application/vnd.microsoft.teams.card.file.info");
        Assert.Equal(ExportState.Fetched, (await stage.KeptAsync(db => db.Exports.SingleAsync())).State);
        await chat.SayAsync("who sees what");
        Assert.Contains("to your own OneDrive", chat.LastSaid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, 0)]
    public async Task One_that_was_broken_off_with_its_host_can_be_taken_up_and_one_that_is_under_way_is_left_alone(int minutesAgo, int files)
    {
        await using var stage = await Stage.WithSampleAsync();
        await using var drive = await DriveStub.StartAsync();
        var chat = stage.Enter();
        await chat.SayAsync("export my data");
        await stage.RestartAsync(async db =>
        {
            var at = stage.Clock.GetUtcNow().AddMinutes(-minutesAgo);
            await db.Exports.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ExportState.UnderWay).SetProperty(row => row.EndedAt, at));
        });

        if (files == 0)
        {
            await chat.SayAsync("export my data");
            Assert.Contains("The file is on its way", chat.LastSaid, StringComparison.Ordinal);
        }

        using var accepted = await chat.SendAsync(chat.Consent("accept", drive.Url));
        Assert.Equal(files, drive.Files.Count);
    }

    [Fact]
    public async Task The_row_of_who_is_there_to_talk_to_names_their_team()
    {
        await using var stage = await Stage.WithSampleAsync();
        var team = await TestTeam.WithAsync(stage, 3);
        // Whoever appointed them may be in no team.
        await team.MentionAsync(team.Manager, "facilitators", team.People[1]);
        foreach (var chat in new[] { team.Manager, team.People[1] })
        {
            var json = JsonNode.Parse((await Client.FetchFilesAsync(await chat.AskForLinkAsync()))["data.json"])!;
            Assert.Equal("Care Desk", (string?)json["facilitators"]![0]!["team"]);
        }
    }

    [Fact]
    public async Task Refused_it_goes_nowhere_and_nobody_else_can_accept_it()
    {
        await using var stage = await Stage.WithSampleAsync();
        await using var drive = await DriveStub.StartAsync();
        var (chat, thief) = (stage.Enter(), stage.Enter());
        await chat.SayAsync("export my data");
        var accept = chat.Consent("accept", drive.Url);
        using var stolen = await thief.SendAsync(thief.Activity("invoke", activity =>
            (activity["name"], activity["value"]) = ("fileConsent/invoke", accept["value"]!.DeepClone())));
        using var refused = await chat.SendAsync(chat.Consent("decline", drive.Url));
        using var late = await chat.SendAsync((JsonObject)accept.DeepClone());

        Assert.Empty(drive.Files);
        Assert.Equal(ExportState.Declined, (await stage.KeptAsync(db => db.Exports.SingleAsync())).State);
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/x/_api/v2.0/drive/items/1/uploadSession?guid=2", true)]
    [InlineData("https://contoso-my.sharepoint.us/x", true)]
    [InlineData("http://contoso-my.sharepoint.com/x", false)]
    [InlineData("https://contoso-my.sharepoint.com:8443/x", false)]
    [InlineData("https://sharepoint.com.example.org/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://user@contoso.sharepoint.com/x", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("nonsense", false)]
    [InlineData(null, false)]
    public void A_file_goes_to_the_channel_s_own_domains_alone(string? url, bool isAllowed) =>
        Assert.Equal(isAllowed, new UploadAddress(allowsThisMachine: false).Read(url) is not null);
}
