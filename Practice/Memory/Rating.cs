namespace EmpathyBot.Practice.Memory;

/// <summary>How well something was remembered. The numbers are FSRS's own, and the stored values stay as they are.</summary>
public enum Rating
{
    Again = 1,
    Hard = 2,
    Good = 3,
    Easy = 4,
}
