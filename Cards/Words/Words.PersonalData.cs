using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says of other people's data in typed words.</summary>
public sealed partial class Words
{
    public string CleanedTitle => Text();

    public string CleanedTyped => Text();

    public string CleanedInstead => Text();

    public string CleanedForOthers => Text();

    public string CleanedKeep => Text();

    public string CleanedAlso => Text();

    /// <summary>That nothing is kept yet, and what was seen: each kind once.</summary>
    public string CleanedSeen(IEnumerable<PersonalDataKind> kinds) => Format(Text(), AndThen([.. kinds.Distinct().Select(Name)]));

    /// <summary>What it is, with its article: "a phone number".</summary>
    public string Name(PersonalDataKind kind) => Text("PersonalData" + kind);

    private string AndThen(IReadOnlyList<string> things) =>
        things.Count < 2 ? string.Concat(things) : Format(Text("PersonalDataAnd"), string.Join(", ", things.SkipLast(1)), things[^1]);
}
