using EmpathyBot.Storage.Records;

namespace EmpathyBot.Scheduling.Planning;

/// <summary>Something that is to be sent, or done in a channel.</summary>
/// <param name="Key">Its name, the same each time one looks.</param>
/// <param name="At">When, as far as it can be known; null while it waits for the person to end a pause, or for the bot to come back.</param>
public abstract record Coming(string Key, DateTimeOffset? At)
{
    /// <summary>A message to somebody. The day's budget may make it later than when the hours let it through.</summary>
    /// <param name="Key">Its name.</param>
    /// <param name="Kind">What it carries.</param>
    /// <param name="About">The title of the dilemma that it goes on with; null where it is about none.</param>
    /// <param name="Person">For whom.</param>
    /// <param name="At">When.</param>
    public sealed record ForPerson(string Key, DeliveryKind Kind, string? About, PersonRow Person, DateTimeOffset? At) : Coming(Key, At);

    /// <summary>Something in a team's channel. The team's hours and its week may make it later.</summary>
    /// <param name="Key">Its name.</param>
    /// <param name="Kind">What is done.</param>
    /// <param name="Team">Whose channel.</param>
    /// <param name="At">When.</param>
    public sealed record InChannel(string Key, ChannelDeliveryKind Kind, TeamRow Team, DateTimeOffset? At) : Coming(Key, At);
}
