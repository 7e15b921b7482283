namespace EmpathyBot.Practice.Figures;

/// <summary>How many people did something, as far as it may be said.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    /// <summary>So many; at least five, and at least five others didn't.</summary>
    public sealed record Count(int People) : Figure;

    /// <summary>All or nearly all, and of fewer than ten people more than half: which it is is not said.</summary>
    public sealed record Most : Figure;

    /// <summary>Fewer than five, none included.</summary>
    public sealed record Few : Figure;
}
