namespace EmpathyBot.Practice.Debriefs;

/// <summary>What a debrief asks. The stored names stay as they are.</summary>
public enum DebriefQuestion
{
    /// <summary>ORID: what could be seen and heard.</summary>
    Happened,

    /// <summary>ORID: what it was like.</summary>
    Felt,

    /// <summary>ORID: what was going on for the customer.</summary>
    Meant,

    /// <summary>ORID: what to do another time.</summary>
    Next,

    /// <summary>SBI: when and where, one moment.</summary>
    Situation,

    /// <summary>SBI: what was said or done.</summary>
    Behaviour,

    /// <summary>SBI: what it did.</summary>
    Impact,

    /// <summary>SBI: what it was meant to do.</summary>
    Intent,

    /// <summary>One sentence to keep.</summary>
    Principle,

    /// <summary>When what, to do what, with a day.</summary>
    Promise,
}
