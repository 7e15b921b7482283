namespace EmpathyBot.Practice.Selection;

/// <summary>A dilemma that a person has had.</summary>
/// <param name="DilemmaId">Which, in whatever language.</param>
/// <param name="GuiseId">In which guise.</param>
/// <param name="LastAt">When it ended or was put away.</param>
public sealed record PastRun(string DilemmaId, string GuiseId, DateTimeOffset LastAt);
