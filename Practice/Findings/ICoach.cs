namespace EmpathyBot.Practice.Findings;

/// <summary>Reads typed words. Safe to use from many threads; takes milliseconds, uses no network, and never throws for a text.</summary>
public interface ICoach
{
    /// <param name="kind">What the words are.</param>
    /// <param name="text">The words.</param>
    /// <param name="about">What they answer: the customer's message, or for a peer's note the colleague's reply; empty where there is none.</param>
    CoachReading Read(WordsKind kind, string text, string about = "");
}
