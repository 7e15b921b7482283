namespace Microsoft.Bot.Schema;

/// <summary>Somebody named in a message; <see cref="Text"/> is how, such as "&lt;at&gt;EmpathyBot&lt;/at&gt;".</summary>
public sealed class Mention : Entity
{
    internal const string TypeName = "mention";

    public Mention()
        : base(TypeName)
    {
    }

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? TypeName)
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount? Mentioned { get; set; }
    public string? Text { get; set; }
}
