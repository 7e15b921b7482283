namespace EmpathyBot.Practice.Reading;

/// <summary>What is wrong with a dilemma's file, where, and what to do about it, for an author who is no programmer.</summary>
/// <param name="File">The file as its reader was told it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">One or two sentences.</param>
public sealed record Complaint(string File, int Line, int Column, string Message)
{
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
