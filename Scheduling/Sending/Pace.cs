namespace EmpathyBot.Scheduling.Sending;

/// <summary>
/// One message every so often, with room for some that come early (the generic cell rate algorithm: in any time T at most room + T / every).
/// </summary>
/// <param name="Room">How many may come at once.</param>
/// <param name="Every">The pace that is kept over time.</param>
internal readonly record struct Pace(int Room, TimeSpan Every)
{
    // Room 4 and one every 0.55 s: at most 5 in 1 s, 7 in 2 s, 58 in 30 s. Room 50 and one every 2.06 s: at most 1,797 in an hour.
    public static readonly Pace OfConversation = new(4, TimeSpan.FromSeconds(0.55));
    public static readonly Pace OfConversationInTheLongRun = new(50, TimeSpan.FromSeconds(2.06));

    // Room 5 and 44 a second: at most 49 in any second.
    public static readonly Pace OfTenant = new(5, TimeSpan.FromSeconds(1) / 44);

    /// <summary>How long to wait for whoever would be even again after this long.</summary>
    public TimeSpan WaitFor(TimeSpan ahead) => ahead - (Room * Every);
}
