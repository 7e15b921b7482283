using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>What may have changed since we last met: how a conversation is reached, and what a person's client says of them.</summary>
internal static class MeetAgain
{
    // Exact enough for whoever asks (has this person written this week?), and not a row to write with every press.
    private static readonly TimeSpan Exact = TimeSpan.FromMinutes(15);

    private static readonly RowWrite Reach = RowWrite.Update<ConversationRow>(
        [nameof(ConversationRow.Type), nameof(ConversationRow.ServiceUrl), nameof(ConversationRow.BotId), nameof(ConversationRow.PersonId)]);

    private static readonly RowWrite Seen = RowWrite.Update<PersonRow>(
    [
        nameof(PersonRow.Locale), nameof(PersonRow.Name), nameof(PersonRow.ChannelUserId), nameof(PersonRow.ClientZone), nameof(PersonRow.ChatId),
        nameof(PersonRow.LastHeardAt), nameof(PersonRow.GoneAt),
    ]);

    /// <returns>Whether the person's client tells of another zone than before: their hours are other ones then.</returns>
    public static bool Note(Changes changes, ConversationRow conversation, PersonRow person, Activity activity, DateTimeOffset now)
    {
        var type = activity.Conversation?.ConversationType ?? conversation.Type;
        var service = activity.ServiceUrl ?? conversation.ServiceUrl;
        var bot = activity.Recipient?.Id ?? conversation.BotId;
        var owner = type == ConversationRow.Personal ? conversation.PersonId ?? person.Id : conversation.PersonId;
        if (type != conversation.Type || service != conversation.ServiceUrl || bot != conversation.BotId || owner != conversation.PersonId)
        {
            (conversation.Type, conversation.ServiceUrl, conversation.BotId, conversation.PersonId) = (type, service, bot, owner);
            changes.Update(Reach, conversation);
        }

        var zone = person.ClientZone;
        if (Update(person, conversation, activity, now))
            changes.Update(Seen, person);
        return person.ClientZone != zone && zone is not null;
    }

    private static bool Update(PersonRow person, ConversationRow conversation, Activity activity, DateTimeOffset now)
    {
        var before = (person.Locale, person.Name, person.ChannelUserId, person.ClientZone, person.ChatId, person.LastHeardAt, person.GoneAt);
        person.Locale = Said(activity.Locale, person.Locale);
        person.Name = Said(activity.From?.Name, person.Name);
        person.ChannelUserId = Said(activity.From?.Id, person.ChannelUserId);
        person.ClientZone = Said(activity.LocalTimezone, person.ClientZone);
        if (conversation.Type == ConversationRow.Personal)
            person.ChatId = conversation.Id;
        var isNoted = person.LastHeardAt is { } heard && (now - heard).Duration() < Exact;
        if (!isNoted && activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
            person.LastHeardAt = now;
        person.GoneAt = null;
        return before != (person.Locale, person.Name, person.ChannelUserId, person.ClientZone, person.ChatId, person.LastHeardAt, person.GoneAt);
    }

    private static string? Said(string? now, string? before) => string.IsNullOrEmpty(now) ? before : now;
}
