using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>A text in which words are filled in, and the most room that it may take then.</summary>
internal sealed record Template(YamlText Text, int Longest);
