using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EmpathyBot.Cards.OwnData;
using EmpathyBot.Cards.Words;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Makes the file with everything that is held on a person, at the moment it is fetched: none ever lies about.</summary>
public sealed class ExportFiles
{
    /// <summary>What it is called.</summary>
    public const string Name = "EmpathyBot-my-data.zip";

    /// <summary>Its media type.</summary>
    public const string MediaType = "application/zip";

    private const string Json = "data.json";
    private const string Readable = "data.txt";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OwnDataReader _reader;
    private readonly Exports _exports;
    private readonly OwnStories _stories;
    private readonly TimeProvider _time;

    internal ExportFiles(OwnDataReader reader, Exports exports, OwnStories stories, TimeProvider time) =>
        (_reader, _exports, _stories, _time) = (reader, exports, stories, time);

    /// <summary>Whether this token opens something now. Asking doesn't use it up: previews and scanners open links as well.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellationToken) =>
        LinkToken.HashOf(token) is { } hash && await _exports.FindAsync(hash, cancellationToken) is not null;

    /// <summary>What this token opens, once; null when nothing, or no more.</summary>
    public async Task<byte[]?> TakeAsync(string token, CancellationToken cancellationToken)
    {
        if (LinkToken.HashOf(token) is not { } hash || await _exports.FindAsync(hash, cancellationToken) is not { } export)
            return null;
        var file = await MakeAsync(export.PersonId, cancellationToken);
        return file is not null && await _exports.TryTakeAsync(export, cancellationToken) ? file : null;
    }

    /// <summary>The file of this person; null when nothing is held on them.</summary>
    internal async Task<byte[]?> MakeAsync(long person, CancellationToken cancellationToken)
    {
        if (await _reader.ReadAsync(person, cancellationToken) is not { } data)
            return null;
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, Json, JsonSerializer.SerializeToUtf8Bytes(data.Tables.ToDictionary(table => table.Name, table => table.Readable), Options), cancellationToken);
            var text = OwnText.Make(Words.For(data.Person.Locale), _stories.Of(data, Words.For(data.Person.Locale)));
            await AddAsync(zip, Readable, Encoding.UTF8.GetBytes(text), cancellationToken);
        }

        return file.ToArray();
    }

    private async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = _time.GetUtcNow();
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(bytes, cancellationToken);
    }
}
