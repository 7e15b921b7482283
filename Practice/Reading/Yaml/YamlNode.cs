namespace EmpathyBot.Practice.Reading.Yaml;

/// <summary>A piece of a file, and where it begins and ends (as character positions in the text, from 0).</summary>
internal abstract record YamlNode(Place Place, int From, int To);

/// <summary>A text, a number, a name.</summary>
/// <param name="IsPlain">True when it stands without quotes.</param>
internal sealed record YamlText(Place Place, int From, int To, string Value, bool IsPlain) : YamlNode(Place, From, To);

internal sealed record YamlList(Place Place, int From, int To, IReadOnlyList<YamlNode> Items) : YamlNode(Place, From, To);

internal sealed record YamlMap(Place Place, int From, int To, IReadOnlyList<YamlEntry> Entries) : YamlNode(Place, From, To);

/// <summary>A key with what it has; null when nothing can be told of it.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode? Value);
