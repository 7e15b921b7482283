namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a file that was consented to goes.</summary>
public sealed class FileUploadInfo
{
    public string? Name { get; set; }
    public string? UploadUrl { get; set; }
    public string? ContentUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }
}
