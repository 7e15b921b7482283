namespace EmpathyBot.Practice.Reading;

/// <summary>A place in a file: line and column, both from 1.</summary>
public readonly record struct Place(int Line, int Column)
{
    public static Place Start { get; } = new(1, 1);

    /// <summary>The place of the character at <paramref name="index"/>, with lines parted by LF.</summary>
    internal static Place At(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
