using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Replies;

/// <summary>A coach that can change its mind, and counts what it is asked.</summary>
internal sealed class SwitchedCoach : ICoach
{
    private int _reads;

    public ICoach Inner { get; set; } = new ScriptedCoach();

    public int Reads => _reads;

    public string About { get; private set; } = "";

    public CoachReading Read(WordsKind kind, string text, string about = "")
    {
        Interlocked.Increment(ref _reads);
        About = about;
        return Inner.Read(kind, text, about);
    }

    /// <summary>Finds a bare rule in everything.</summary>
    internal sealed class Gruff : ICoach
    {
        public CoachReading Read(WordsKind kind, string text, string about = "") =>
            new([new Finding(Label.PolicyHiding, 0, text, 1, "Because.")], null, Legibility.Good, ReplySignals.None);
    }
}
