namespace EmpathyBot.Practice.Findings;

/// <summary>Something found in somebody's words, with the words.</summary>
/// <param name="Label">What.</param>
/// <param name="Start">Where the quote begins in the text, in UTF-16 units; 0 or more.</param>
/// <param name="Quote">The words themselves, exactly as they stand in the text; never empty.</param>
/// <param name="Confidence">How sure the coach is: above 0, at most 1.</param>
/// <param name="Why">One sentence, to the person who wrote it.</param>
public sealed record Finding(Label Label, int Start, string Quote, double Confidence, string Why)
{
    /// <summary>The first unit after the quote.</summary>
    public int End => Start + Quote.Length;
}
