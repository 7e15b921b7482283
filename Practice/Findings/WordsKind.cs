namespace EmpathyBot.Practice.Findings;

/// <summary>What somebody's typed words are.</summary>
public enum WordsKind
{
    /// <summary>What an agent says to a customer.</summary>
    Reply = 1,

    /// <summary>What somebody writes about their own way of meeting a customer.</summary>
    Reflection = 2,

    /// <summary>What a colleague writes about somebody's reply.</summary>
    Peer = 3,
}
