using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching;

/// <summary>The coach that needs no network.</summary>
public sealed class Coach : ICoach
{
    public CoachReading Read(WordsKind kind, string text, string about = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CoachReading([], null, Legibility.TooLittle, ReplySignals.None);
    }
}
