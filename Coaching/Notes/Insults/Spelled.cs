namespace EmpathyBot.Coaching.Notes.Insults;

/// <summary>A word as it may be meant, whatever way it is spelled.</summary>
/// <param name="Start">Where it begins in the readable text.</param>
/// <param name="End">The first unit after it.</param>
/// <param name="Forms">What it may be; the first is the plainest.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
/// <param name="IsApart">Whether a sign parts it from the word before.</param>
internal sealed record Spelled(int Start, int End, IReadOnlyList<string> Forms, bool IsQuoted, bool IsApart)
{
    public string Word => Forms[0];
}
