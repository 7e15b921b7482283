namespace EmpathyBot.Practice.Figures;

/// <summary>How large a part of people did something, as far as it may be said.</summary>
public abstract record Share
{
    private Share()
    {
    }

    /// <summary>About so much of a hundred, in steps of five: never nobody, and never all.</summary>
    public sealed record About(int Percent) : Share;

    /// <summary>More than half; how many more is not said.</summary>
    public sealed record Most : Share;
}
