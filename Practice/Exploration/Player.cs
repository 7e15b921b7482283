namespace EmpathyBot.Practice.Exploration;

/// <summary>Someone who plays by a rule of thumb instead of reading. None of them should do much better than chance.</summary>
public enum Player
{
    /// <summary>Any open choice, each as likely.</summary>
    Random,

    /// <summary>The open choice with the longest text; any of them when several are as long.</summary>
    Longest,

    /// <summary>The first open choice in the author's order.</summary>
    First,

    /// <summary>Any caring choice when one is open, else any open choice.</summary>
    Caring,
}

/// <summary>How such a player asks before choosing.</summary>
public enum AskingHabit
{
    Never,

    /// <summary>Whenever something can be asked: as likely as not, and then any of it.</summary>
    AtRandom,

    /// <summary>Any open ask, as often as the scene allows.</summary>
    Always,
}
