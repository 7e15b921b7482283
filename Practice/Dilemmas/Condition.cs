namespace EmpathyBot.Practice.Dilemmas;

/// <summary>What must be so, and what must not, for an ask, an answer, a choice, an outcome or a wording to apply.</summary>
public sealed record Condition(IReadOnlyList<string> Needs, IReadOnlyList<string> Excludes)
{
    /// <summary>Holds whatever is so.</summary>
    public static Condition Always { get; } = new([], []);

    public bool Holds(Facts facts)
    {
        foreach (var name in Needs)
        {
            if (!facts.Hold(name))
                return false;
        }

        foreach (var name in Excludes)
        {
            if (facts.Hold(name))
                return false;
        }

        return true;
    }
}
