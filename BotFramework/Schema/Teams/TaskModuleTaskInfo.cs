namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog window: its size is a number of pixels or "small", "medium", "large".</summary>
public sealed class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo()
    {
    }

    public TaskModuleTaskInfo(
        string? title = null,
        object? height = null,
        object? width = null,
        string? url = null,
        Attachment? card = null,
        string? fallbackUrl = null,
        string? completionBotId = null)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    public string? Title { get; set; }
    public object? Height { get; set; }
    public object? Width { get; set; }
    public string? Url { get; set; }
    public Attachment? Card { get; set; }
    public string? FallbackUrl { get; set; }
    public string? CompletionBotId { get; set; }
}
