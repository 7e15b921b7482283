namespace EmpathyBot.Practice.Debriefs;

/// <summary>In which order a dilemma is talked over. The stored values stay as they are; the names are those of a dilemma's file.</summary>
public enum DebriefForm
{
    /// <summary>Objective, reflective, interpretive, decisional: what happened, what it was like, what was going on, what next.</summary>
    Orid = 1,

    /// <summary>Situation, behaviour, impact, and then intent: one sentence to one person, and what it did.</summary>
    Sbi = 2,
}
