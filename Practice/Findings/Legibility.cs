namespace EmpathyBot.Practice.Findings;

/// <summary>How well the coach can read a text.</summary>
public enum Legibility
{
    /// <summary>As well as it can read anything.</summary>
    Good = 1,

    /// <summary>Too little to say anything of: a word, a row of signs.</summary>
    TooLittle = 2,

    /// <summary>Another language than those the coach reads.</summary>
    OtherLanguage = 3,

    /// <summary>More than a reply can be; only its beginning was read.</summary>
    TooMuch = 4,
}
