namespace EmpathyBot.Practice.Feedback;

/// <summary>
/// Among how many people somebody without a name must be. What counts are those who can have written it; each name that stands beside it takes
/// one away, and five are to be left.
/// </summary>
public static class Anonymity
{
    /// <summary>In a channel that names nobody.</summary>
    public const int Least = 5;

    /// <summary>To one colleague, who knows that it wasn't them.</summary>
    public const int LeastForOne = Least + 1;

    /// <summary>In a channel where two are asked by name.</summary>
    public const int LeastWhereAsked = Least + Rotation.Most;
}
