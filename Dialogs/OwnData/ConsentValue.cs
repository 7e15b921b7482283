namespace EmpathyBot.Dialogs.OwnData;

/// <summary>What Teams sends when somebody has answered a file consent. Nothing in it is believed before it is checked.</summary>
internal sealed record ConsentValue(ConsentContext? Context, UploadInfoValue? UploadInfo)
{
    public Guid? ExportId => Guid.TryParseExact(Context?.Export, "N", out var id) ? id : null;

    public static ConsentValue? From(IActivity activity) => OpenJson.Read<ConsentValue>((activity as Activity)?.Value);
}

/// <summary>What the bot itself had put into the request.</summary>
internal sealed record ConsentContext(string? Export);

/// <summary>Where the file goes, and how it is shown afterwards.</summary>
internal sealed record UploadInfoValue(string? Name, string? UploadUrl, string? ContentUrl, string? UniqueId, string? FileType);
