using System.Collections.Concurrent;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace EmpathyBot.Scheduling.Teams;

/// <summary>Reads who is in a team from the channel, page by page, and keeps it.</summary>
public sealed class RosterReader(IBotFrameworkHttpAdapter adapter, BotIdentity identity, TeamRosters rosters, TimeProvider time, ILogger<RosterReader> logger)
{
    private const int PageSize = 500;
    private const int MostPages = 50;
    private const int MostAtOnce = 32;
    private const int SideBySide = 8;

    // Comings and goings are told to the bot, but one that was away was told nothing.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<long, DateTimeOffset> _refusedAt = new();

    /// <summary>Reads a team's roster within a turn in that team.</summary>
    /// <returns>False when the channel would not say: what is known stays.</returns>
    public async Task<bool> ReadAsync(ITurnContext context, TeamRow team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        try
        {
            var members = await MembersAsync(context, team, cancellationToken);
            // Whoever added the bot is in it: nobody at all is no answer.
            if (members.Count == 0)
                return false;
            await rosters.KeepAsync(team, members, cancellationToken);
            return true;
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpOperationException or HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogWarning(fault, "The roster of a team could not be read; what is known of it stays.");
            return false;
        }
    }

    /// <summary>
    /// Reads anew, before their drops go out, the rosters that were last read a day ago or more: some in each sweep of the hour before, so
    /// that nothing else that is due waits for many teams, or for a channel that is slow.
    /// </summary>
    internal async Task RefreshDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stale = await rosters.FindStaleAsync(now + Ahead, now - Fresh, cancellationToken);
        await Parallel.ForEachAsync(
            stale.Where(team => !_refusedAt.TryGetValue(team.Id, out var at) || (now - at).Duration() > Again).Take(MostAtOnce),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (team, token) => await RefreshAsync(team, token));
    }

    private async Task RefreshAsync(TeamRow team, CancellationToken cancellationToken)
    {
        var isRead = false;
        try
        {
            await ((BotAdapter)adapter).ContinueConversationAsync(
                identity.AppId, ReferenceOf(team), async (context, token) => isRead = await ReadAsync(context, team, token), cancellationToken);
        }
#pragma warning disable CA1031 // Without a way to the channel the drop goes to whom it is known to be for.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(fault, "There is no way to a team's roster; what is known of it stays.");
        }
#pragma warning restore CA1031
        if (!isRead)
            _refusedAt[team.Id] = time.GetUtcNow();
    }

    private static async Task<List<RosterMember>> MembersAsync(ITurnContext context, TeamRow team, CancellationToken cancellationToken)
    {
        var members = new List<RosterMember>();
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var read = await TeamsInfo.GetPagedTeamMembersAsync(context, team.TeamId, next, PageSize, cancellationToken);
            members.AddRange((read.Members ?? []).Where(member => !string.IsNullOrEmpty(member.Id)).Select(member => new RosterMember(
                PersonKey.ObjectIdOf(team.ChannelId, member.AadObjectId, member.Id!), member.Id!, Said(member.Name), Said(member.UserPrincipalName) ?? Said(member.Email))));
            next = read.ContinuationToken;
            if (string.IsNullOrEmpty(next))
                break;
        }

        return members;
    }

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static ConversationReference ReferenceOf(TeamRow team) => new()
    {
        ChannelId = team.ChannelId,
        ServiceUrl = team.ServiceUrl,
        Bot = new ChannelAccount { Id = team.BotId },
        Conversation = new ConversationAccount { Id = team.TeamId, ConversationType = "channel", IsGroup = true, TenantId = team.Tenant },
    };
}
