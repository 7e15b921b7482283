using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.OwnData;

/// <summary>Somebody's own data: what they ask for, and what is left of them.</summary>
internal static partial class OwnDesk
{
    /// <summary>Words that nobody else types.</summary>
    public const string Typed = "Ich heisse Quetzalcoatl und tippe das hier";

    /// <summary>Somebody who has been through a bit of everything.</summary>
    public static async Task<Chat> EnterBusyAsync(this Stage stage, string name)
    {
        var chat = stage.Enter();
        chat.Name = name;
        using var installed = await chat.InstallAsync();
        await chat.SayAsync("quiet hours 18:00-08:30");
        await chat.BeginAsync();
        await chat.PlayToTheEndAsync(new Random(1));
        await chat.ReadyAsync();
        await chat.SayAsync($"{Typed} {name}.");
        await chat.SayAsync("practice");
        return chat;
    }

    /// <summary>Says the word, and yes.</summary>
    public static async Task ForgetAsync(this Chat chat)
    {
        await chat.SayAsync("forget me");
        await chat.PressLastAsync("safety.forget.yes");
    }

    /// <summary>Waits until whoever asked is erased.</summary>
    public static Task ErasedAsync(this Stage stage) => Patience.UntilAsync(() => stage.KeptAsync(async db =>
        await db.Erasures.AnyAsync() && await db.Erasures.AllAsync(row => row.DoneAt != null)));

    /// <summary>Where one of the texts stands in a file of the bot's, as bytes; empty when nowhere.</summary>
    public static List<string> FindInFiles(string folder, params string[] texts) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
           let bytes = Read(file)
           from text in texts
           where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
           select $"{Path.GetFileName(file)} holds {text}",
    ];

    /// <summary>The files of a zip, by name.</summary>
    public static async Task<Dictionary<string, string>> UnzipAsync(Stream zip)
    {
        var files = new Dictionary<string, string>();
        await using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }

        return files;
    }

    /// <summary>The link on the last card.</summary>
    public static Uri LinkOn(SentMessage message) => new(Link().Match(message.Card!.ToJsonString()).Groups[1].Value);

    /// <summary>Asks for a link, whatever the channel.</summary>
    public static async Task<Uri> AskForLinkAsync(this Chat chat)
    {
        await chat.SayAsync("export my data");
        await chat.PressLastAsync("safety.export.link");
        return LinkOn(chat.Messages.All.Last(message => message.Said.Contains("works once", StringComparison.Ordinal)));
    }

    /// <summary>Presses the button of the page that a link opens.</summary>
    public static Task<HttpResponseMessage> FetchAsync(this HttpClient client, Uri link) => client.PostAsync(link, null);

    /// <summary>The files that a link gives.</summary>
    public static async Task<Dictionary<string, string>> FetchFilesAsync(this HttpClient client, Uri link)
    {
        using var answer = await client.FetchAsync(link);
        answer.EnsureSuccessStatusCode();
        return await UnzipAsync(await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>What Teams sends when somebody answers a file consent.</summary>
    public static JsonObject Consent(this Chat chat, string action, string uploadUrl) => chat.Activity("invoke", activity =>
    {
        var request = chat.Messages.All.Last(message => ContentTypeOf(message) == "application/vnd.microsoft.teams.card.file.consent");
        activity["name"] = "fileConsent/invoke";
        activity["replyToId"] = request.Id;
        activity["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = request.Card![action == "accept" ? "acceptContext" : "declineContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = "https://contoso.sharepoint.com/me/my.zip", ["name"] = "my.zip", ["uploadUrl"] = uploadUrl, ["uniqueId"] = "1150D938", ["fileType"] = "zip",
            },
        };
    });

    public static string? ContentTypeOf(SentMessage message) =>
        message.Activity["attachments"]?.AsArray() is [{ } attachment, ..] ? (string?)attachment["contentType"] : null;

    public static PersonTables TablesOf(EmpathyDb db) => PersonTables.Of(db.Model);

    public static Task<long> PersonIdAsync(this Stage stage, Chat chat) =>
        stage.KeptAsync(db => db.People.Where(row => row.ObjectId == chat.Person).Select(row => row.Id).SingleAsync());

    /// <summary>Every row of a person, as it is kept.</summary>
    public static Task<List<string>> RowsOfAsync(this Stage stage, long person) => stage.KeptAsync(async db =>
    {
        var rows = new List<string>();
        foreach (var table in TablesOf(db).Tables.Where(table => table.Type.ClrType != typeof(PersonRow)))
            rows.AddRange((await table.ReadAsync(db, person, CancellationToken.None)).Select(row => $"{table.Name} {System.Text.Json.JsonSerializer.Serialize(row, row.GetType())}"));
        return rows;
    });

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            stream.CopyTo(all);
            return all.ToArray();
        }
        catch (FileNotFoundException)
        {
            // A journal that ended while it was looked for holds nothing.
            return [];
        }
    }

    [GeneratedRegex(@"\]\((http[^)]+/exports/[^)]+)\)")]
    private static partial Regex Link();
}
