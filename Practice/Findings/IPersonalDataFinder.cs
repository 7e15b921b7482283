namespace EmpathyBot.Practice.Findings;

/// <summary>
/// Finds what tells on a real person in typed words. Safe to use from many threads; takes time in proportion to the text, uses no network,
/// and never throws for a text. A text without a digit, an @ and a capital letter holds nothing.
/// </summary>
public interface IPersonalDataFinder
{
    /// <summary>What was found, in the order of the text; no two overlap.</summary>
    /// <param name="text">The words.</param>
    /// <param name="story">What belongs to the dilemma itself and is left alone; null for nothing.</param>
    IReadOnlyList<PersonalData> Find(string text, StoryWords? story = null);

    /// <summary>The same words with a placeholder for each thing found; nothing more is found in them.</summary>
    /// <param name="text">The words.</param>
    /// <param name="story">What belongs to the dilemma itself and is left alone; null for nothing.</param>
    string Cleaned(string text, StoryWords? story = null);
}
