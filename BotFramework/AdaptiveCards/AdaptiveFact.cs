namespace AdaptiveCards;

/// <summary>A name and what it has to say.</summary>
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}
