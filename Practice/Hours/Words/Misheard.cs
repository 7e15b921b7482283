namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Why something typed about time can't be taken as it is. The sentences for it belong to the cards.</summary>
public enum Misheard
{
    /// <summary>These words, or words among them, are not known here.</summary>
    NotUnderstood,

    /// <summary>That day or time is over.</summary>
    InThePast,

    /// <summary>More than ten years ahead.</summary>
    TooFar,

    /// <summary>No year has that date (30 February), or that year hasn't (29 February 2027).</summary>
    NoSuchDate,

    /// <summary>No day has that time (25:00, 13 pm).</summary>
    NoSuchTime,

    /// <summary>3/4 is 3 April to some and 4 March to others.</summary>
    WhichDate,

    /// <summary>The weekday and the date that were named with it are not the same day.</summary>
    AnotherWeekday,

    /// <summary>It isn't clear whether morning or evening is meant.</summary>
    MorningOrEvening,

    /// <summary>It would end when it begins.</summary>
    NoLength,

    /// <summary>It names a day to come, and what is asked for begins now: "until" may be missing.</summary>
    BeginsLater,

    /// <summary>More often than once a day.</summary>
    TooOften,

    /// <summary>Neither once nor weekly: every second week, every month.</summary>
    OnlyWeekly,
}
