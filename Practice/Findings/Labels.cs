using System.Collections.Frozen;
using System.Text.Json;

namespace EmpathyBot.Practice.Findings;

/// <summary>The labels in their groups, and as they are written in files: <c>name_emotion</c>.</summary>
public static class Labels
{
    private static readonly FrozenDictionary<Label, string> Names =
        Enum.GetValues<Label>().ToFrozenDictionary(label => label, label => JsonNamingPolicy.SnakeCaseLower.ConvertName(label.ToString()));

    private static readonly FrozenDictionary<string, Label> ByName = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>What can be found in text of this kind, in the order of its declaration.</summary>
    public static IReadOnlyList<Label> Of(WordsKind kind) => kind switch
    {
        WordsKind.Reply => Reply,
        WordsKind.Peer => Peer,
        _ => Reflection,
    };

    private static IReadOnlyList<Label> Reply { get; } = [.. Enum.GetValues<Label>().Where(label => label <= Label.FalsePromise)];

    private static IReadOnlyList<Label> Peer { get; } = [.. Enum.GetValues<Label>().Where(label => label is >= Label.AsksPermission and <= Label.VaguePraise)];

    private static IReadOnlyList<Label> Reflection { get; } = [Label.OwnFeeling];

    /// <summary>Whether it gets in the way; otherwise it is a skill.</summary>
    public static bool IsFlag(this Label label) => label is (>= Label.Defensive and <= Label.FalsePromise) or (>= Label.Judgement and <= Label.VaguePraise);

    /// <summary>As it is written in files.</summary>
    public static string Name(this Label label) => Names[label];

    /// <summary>The label of that name, in small letters; false when there is none.</summary>
    public static bool TryParse(string name, out Label label) => ByName.TryGetValue(name, out label);
}
