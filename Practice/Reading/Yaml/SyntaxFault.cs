using YamlDotNet.Core;

namespace EmpathyBot.Practice.Reading.Yaml;

/// <summary>Says what the YAML parser says, for people who have never heard of a token.</summary>
internal static class SyntaxFault
{
    /// <summary>What <see cref="YamlEvents"/> says of a bracket that is never closed.</summary>
    public const string NeverClosed = "A bracket is never closed.";

    public static string InWords(YamlException fault, string text)
    {
        var line = LineAt(text, (int)fault.Start.Line);
        var said = fault.Message;

        if (said == NeverClosed)
            return "Something is opened here, or just before, that is never closed: look for its ']', '}' or quote. A text that begins with '[' or '{' needs quotes around it.";
        if (Has(said, "quoted scalar"))
            return "A text in quotes begins here and its closing quote is missing, or comes too late. Inside double quotes a quote is written \\\".";
        if (Has(said, "escape"))
            return "Inside double quotes, '\\' means something special here that YAML doesn't know. Write \\\\ for a backslash.";
        if (line.Contains(": {", StringComparison.Ordinal) || line.TrimStart('-', ' ').StartsWith('{'))
            return "This line can't be understood. A text that begins with '{' needs quotes around it: \"{name} waits.\"";
        if (Has(said, "mapping values are not allowed") || line.Count(':') > 1)
            return "This line can't be understood. A text with ': ' in it needs quotes around it; and check that the line is indented like its neighbours.";
        if (Has(said, "cannot start any token") || Has(said, "could not find expected"))
            return "This line can't be understood. A line needs a name, ':' and a value; a text that begins with @, %, ` or a quote needs (other) quotes around it.";
        if (Has(said, "expected") || Has(said, "indent"))
            return "This line doesn't fit the ones above it. Check that it is indented by as many spaces as its neighbours, and that the quotes above it are closed.";

        return $"This can't be read as YAML ({said.TrimEnd('.')}). Look for a quote left open, or a line indented otherwise than its neighbours.";
    }

    private static bool Has(string said, string part) => said.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string LineAt(string text, int line) => text.Split('\n').ElementAtOrDefault(line - 1) ?? "";
}
