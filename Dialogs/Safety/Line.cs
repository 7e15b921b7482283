using EmpathyBot.Dialogs.Hearing;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>The line that came with a press.</summary>
internal static class Line
{
    /// <summary>Null where nothing was typed; cut where a client let through more than the field takes.</summary>
    public static string? Of(CardAnswer answer, int longest)
    {
        var line = answer.Line?.Trim() ?? "";
        if (line.Length == 0)
            return null;
        if (line.Length <= longest)
            return line;
        return line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)];
    }
}
