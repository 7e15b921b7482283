using System.Text.RegularExpressions;

namespace EmpathyBot.Bot.Playground;

/// <summary>The bot's name in a channel: only what mentions it is sent to it.</summary>
internal static partial class Mention
{
    public const string Tag = $"<at>{TeamsActivities.BotName}</at>";

    public static bool IsIn(string text) => Written().IsMatch(text);

    /// <summary>The text with the bot's name as Teams sends it; put in front where it isn't written.</summary>
    public static string Mark(string text) => IsIn(text) ? Written().Replace(text, Tag) : $"{Tag} {text}";

    [GeneratedRegex(@"(?<!\w)@EmpathyBot\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
