namespace Microsoft.Bot.Schema;

/// <summary>The <see cref="Occurrence"/>th place where <see cref="Text"/> stands in the message answered to.</summary>
public sealed class TextHighlight
{
    public string? Text { get; set; }
    public int? Occurrence { get; set; }
}
