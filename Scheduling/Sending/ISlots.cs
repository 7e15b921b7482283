namespace EmpathyBot.Scheduling.Sending;

/// <summary>Who has sent how much lately.</summary>
internal interface ISlots
{
    /// <summary>Takes the next slot of both.</summary>
    /// <returns>How long until it comes; zero or less when it is now.</returns>
    ValueTask<TimeSpan> TakeAsync(string tenant, string conversation, CancellationToken cancellationToken);

    /// <summary>Takes a slot of both, and nobody waits for it.</summary>
    void Count(string tenant, string conversation);
}
