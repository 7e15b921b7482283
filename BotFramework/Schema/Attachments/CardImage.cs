namespace Microsoft.Bot.Schema;

/// <summary>A picture on a simple card.</summary>
public sealed class CardImage
{
    public CardImage()
    {
    }

    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    public string? Url { get; set; }
    public string? Alt { get; set; }
    public CardAction? Tap { get; set; }
}
