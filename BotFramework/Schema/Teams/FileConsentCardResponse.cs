namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether the person lets the bot upload a file.</summary>
public sealed class FileConsentCardResponse
{
    /// <summary>"accept" or "decline".</summary>
    public string? Action { get; set; }

    public object? Context { get; set; }
    public FileUploadInfo? UploadInfo { get; set; }
}
