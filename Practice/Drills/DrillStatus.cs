namespace EmpathyBot.Practice.Drills;

/// <summary>Where a drill stands. The stored values stay as they are.</summary>
public enum DrillStatus
{
    /// <summary>It is said what it is; the customer's message has not been seen.</summary>
    Offered = 0,

    /// <summary>The message is seen, and a reply is awaited.</summary>
    Waiting = 1,

    /// <summary>The coach has answered; a second go or the end comes next.</summary>
    Answered = 2,

    /// <summary>Put away, by the person or because nothing came: nothing of it counts.</summary>
    PutAway = 3,

    Done = 4,
}

/// <summary>How a reply came in.</summary>
public enum DrillArrival
{
    /// <summary>While the clock ran, or without one.</summary>
    InTime,

    /// <summary>In time, although the time-out had gone out already: it is the reply that counts.</summary>
    Crossed,

    /// <summary>As an answer to the impatient message.</summary>
    ToImpatient,

    /// <summary>When the time had ended, from somebody who had begun, before the impatient message went out: it answers that one.</summary>
    JustLate,

    /// <summary>When the time had ended and nothing had been begun: it isn't kept.</summary>
    TooLate,
}
