using System.Text;

namespace EmpathyBot.Cards.Feedback;

/// <summary>Somebody mentioned on a card. Teams finds them by the text, which stands on the card exactly so.</summary>
/// <param name="UserId">The channel's own id of them.</param>
/// <param name="Name">What they are called.</param>
public sealed record CardMention(string UserId, string Name)
{
    /// <summary>What a host marks as theirs.</summary>
    public string Text => $"<at>{Plain(Name)}</at>";

    /// <summary>Whether anything of the name can be said in a mention.</summary>
    public bool IsPossible => Plain(Name).Length > 0;

    /// <summary>The mentions of a card, as it carries them beside its elements.</summary>
    public static Dictionary<string, object> Of(IEnumerable<CardMention> mentions) => new()
    {
        ["entities"] = mentions.Select(object (mention) => new Dictionary<string, object>
        {
            ["type"] = "mention",
            ["text"] = mention.Text,
            ["mentioned"] = new Dictionary<string, object> { ["id"] = mention.UserId, ["name"] = Plain(mention.Name) },
        }).ToList(),
    };

    // A name must neither end its mention, nor begin another, nor be read as Markdown.
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Where(letter => !"<>&[](){}*_#`|\\~\r\n".Contains(letter, StringComparison.Ordinal)))
            plain.Append(letter);
        return plain.ToString().Trim();
    }
}
