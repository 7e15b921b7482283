namespace EmpathyBot.Practice.Hours.Words;

/// <summary>What came of reading something typed about time.</summary>
public abstract record Heard<T>
{
    private Heard()
    {
    }

    /// <summary>Nothing was typed: blanks and punctuation at most.</summary>
    public sealed record Nothing : Heard<T>;

    /// <summary>It was understood whole.</summary>
    public sealed record Meant(T Value) : Heard<T>;

    /// <summary>It can't be done as typed, or isn't about time at all.</summary>
    public sealed record Unclear(Misheard Why) : Heard<T>;
}
