using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>What may have changed since we last met: how a conversation is reached, the language of a person's client.</summary>
internal static class MeetAgain
{
    private static readonly RowWrite Reach = RowWrite.Update<ConversationRow>(
        [nameof(ConversationRow.Type), nameof(ConversationRow.ServiceUrl), nameof(ConversationRow.BotId)]);

    private static readonly RowWrite Language = RowWrite.Update<PersonRow>([nameof(PersonRow.Locale)]);

    public static void Note(Changes changes, ConversationRow conversation, PersonRow person, Activity activity)
    {
        var type = activity.Conversation?.ConversationType ?? conversation.Type;
        var service = activity.ServiceUrl ?? conversation.ServiceUrl;
        var bot = activity.Recipient?.Id ?? conversation.BotId;
        if (type != conversation.Type || service != conversation.ServiceUrl || bot != conversation.BotId)
        {
            (conversation.Type, conversation.ServiceUrl, conversation.BotId) = (type, service, bot);
            changes.Update(Reach, conversation);
        }

        if (activity.Locale is { Length: > 0 } locale && locale != person.Locale)
        {
            person.Locale = locale;
            changes.Update(Language, person);
        }
    }
}
