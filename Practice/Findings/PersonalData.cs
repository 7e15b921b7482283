namespace EmpathyBot.Practice.Findings;

/// <summary>Something in typed words that tells on a real person.</summary>
/// <param name="Kind">What.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units; 0 or more.</param>
/// <param name="Words">The words themselves, exactly as they stand in the text; never empty.</param>
public sealed record PersonalData(PersonalDataKind Kind, int Start, string Words)
{
    /// <summary>The first unit after it.</summary>
    public int End => Start + Words.Length;
}
