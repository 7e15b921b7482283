using System.Collections.Frozen;
using System.Text.Json;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Drills;

/// <summary>The skills in the order in which they are met first, and as they are written in files: <c>name_emotion</c>.</summary>
public static class Skills
{
    /// <summary>All of them: meeting the person first, then the way out, then its ends.</summary>
    public static IReadOnlyList<Skill> InOrder { get; } =
    [
        Skill.NameEmotion, Skill.SummariseNeed, Skill.SlowDown, Skill.OpenQuestion, Skill.TakeResponsibility, Skill.ConcreteNextStepTime,
        Skill.ExplainConstraint, Skill.OfferChoices, Skill.ConfirmAgreement, Skill.KindBoundary,
    ];

    private static readonly FrozenDictionary<Skill, string> Written =
        InOrder.ToFrozenDictionary(skill => skill, skill => JsonNamingPolicy.SnakeCaseLower.ConvertName(skill.ToString()));

    private static readonly FrozenDictionary<string, Skill> ByName = Written.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>As files write them, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. InOrder.Select(skill => Written[skill])];

    public static string Name(this Skill skill) => Written[skill];

    /// <summary>The skill of that name; false when there is none.</summary>
    public static bool TryParse(string name, out Skill skill) => ByName.TryGetValue(name, out skill);

    /// <summary>What the coach looks for; null for slowing down, which is an order of things rather than one of them.</summary>
    public static Label? Label(this Skill skill) => skill is Skill.SlowDown ? null : (Label)skill;
}
