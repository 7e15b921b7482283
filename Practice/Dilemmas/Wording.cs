namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A text that may read otherwise when something else is so: the first variant whose condition holds is the one.</summary>
public sealed record Wording(IReadOnlyList<WordingVariant> Variants)
{
    public static Wording Nothing { get; } = new([]);

    public static Wording Of(string text) => new([new WordingVariant(Condition.Always, text)]);

    /// <summary>The text for what is so; empty when nothing is to be said.</summary>
    public string In(Facts facts)
    {
        foreach (var variant in Variants)
        {
            if (variant.When.Holds(facts))
                return variant.Text;
        }

        return "";
    }
}

/// <summary>One way to put it.</summary>
public sealed record WordingVariant(Condition When, string Text);
