namespace EmpathyBot.Practice.Hours.Words;

/// <summary>What a length of time is counted in.</summary>
public enum Unit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
