using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>Keeps private chats that the bot opened itself, with somebody who asked for something elsewhere.</summary>
public sealed class PrivateChats
{
    private readonly TurnServices _services;

    internal PrivateChats(TurnServices services) => _services = services;

    /// <summary>The person of this turn is reached in this chat from now on.</summary>
    /// <param name="turn">A turn in another conversation of the same channel.</param>
    /// <param name="here">That conversation's activity: how the channel is reached.</param>
    /// <param name="conversation">The chat, as the channel calls it.</param>
    /// <param name="cancellationToken">Ends the keeping.</param>
    public async Task KeepAsync(Turn turn, IActivity here, string conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(here);
        var key = new ConversationKey(here.ChannelId!, conversation);
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        if (await TurnQueries.ConversationAsync(db, key, cancellationToken) is not { } chat)
        {
            var changes = new Changes();
            changes.Add(new ConversationRow
            {
                ChannelId = key.ChannelId,
                ConversationId = key.ConversationId,
                Type = ConversationRow.Personal,
                ServiceUrl = here.ServiceUrl ?? "",
                BotId = here.Recipient?.Id ?? "",
                TenantId = here.Conversation?.TenantId,
                PersonId = turn.PersonId,
            });
            try
            {
                await _services.Commits.KeepAsync(changes);
            }
            catch (LostRaceException)
            {
                // Another turn has just kept it.
            }

            chat = await TurnQueries.ConversationAsync(db, key, cancellationToken) ?? throw new LostRaceException();
        }

        turn.ReachIn(chat);
    }
}
