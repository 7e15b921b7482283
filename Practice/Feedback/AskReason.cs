namespace EmpathyBot.Practice.Feedback;

/// <summary>Why it is somebody's turn to be asked for a note. The stored values stay as they are.</summary>
public enum AskReason
{
    /// <summary>Of those who are there, nobody gave fewer notes lately.</summary>
    GaveLeastLately = 1,

    /// <summary>They have given none so far.</summary>
    NotYet = 2,

    /// <summary>They have received more than they gave.</summary>
    HasReceived = 3,

    /// <summary>They were asked less lately than others.</summary>
    AskedLeastLately = 4,

    /// <summary>Nobody else is there who could be asked.</summary>
    WhoIsHere = 5,

    /// <summary>Whoever offered it chose them.</summary>
    Chosen = 6,
}
