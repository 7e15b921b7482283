namespace EmpathyBot.Practice.Dilemmas;

/// <summary>Who is on the other side: a person with a goal, limits and a mood.</summary>
public sealed record Customer(string Name, int Age, string Wants, string Limits, string Mood);
