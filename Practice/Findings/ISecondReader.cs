namespace EmpathyBot.Practice.Findings;

/// <summary>
/// Somebody who reads the words once more, where an operator has asked for it: a language model. It may add to what the coach found, later;
/// nothing waits for it.
/// </summary>
public interface ISecondReader
{
    /// <summary>What it finds, each quote exactly as it stands in the text; nothing where it is slow or fails. Never throws for that.</summary>
    /// <param name="kind">What the words are.</param>
    /// <param name="text">The words.</param>
    /// <param name="about">What they answer; empty where there is nothing.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<Finding>> ReadAsync(WordsKind kind, string text, string about, CancellationToken cancellationToken);
}
