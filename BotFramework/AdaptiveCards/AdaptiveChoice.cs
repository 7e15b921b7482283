namespace AdaptiveCards;

/// <summary>One of the things a person can choose.</summary>
public class AdaptiveChoice
{
    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}
