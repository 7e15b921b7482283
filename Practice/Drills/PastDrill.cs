using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Practice.Drills;

/// <summary>A drill that somebody has done. What they wrote is no part of it.</summary>
/// <param name="DrillId">With which customer.</param>
/// <param name="Skill">For which skill.</param>
/// <param name="Rung">On which rung it stood then.</param>
/// <param name="Rating">How it went.</param>
/// <param name="At">When it was done.</param>
public sealed record PastDrill(string DrillId, Skill Skill, int Rung, Rating Rating, DateTimeOffset At);
