using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What a team has settled about notes between colleagues, and what of it is under way.</summary>
public sealed class TeamFeedback
{
    private const int Tries = 5;

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly TurnStore _turns;
    private readonly TimeProvider _time;
    private readonly HoursOptions _hours;

    internal TeamFeedback(IDbContextFactory<EmpathyDb> databases, CommitQueue commits, TurnStore turns, HoursOptions hours, TimeProvider time) =>
        (_databases, _commits, _turns, _hours, _time) = (databases, commits, turns, hours, time);

    /// <summary>
    /// How many replies wait for their day in the channel, and how many stand there for notes. What was offered today doesn't count yet: whoever
    /// asks before and after somebody practised would know whose it is.
    /// </summary>
    public async Task<(int Planned, int Open)> CountAsync(TeamRow team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        var hours = TeamHours.Of(team, _hours);
        var today = hours.Days.StartOf(hours.Days.DayOf(Instant.FromDateTimeOffset(_time.GetUtcNow()))).ToDateTimeOffset();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var states = await db.Prompts
            .Where(row => row.TeamId == team.Id && !row.IsForOne && ((row.State == PromptState.Planned && row.OfferedAt < today) || row.State == PromptState.Open))
            .GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return (states.GetValueOrDefault(PromptState.Planned), states.GetValueOrDefault(PromptState.Open));
    }

    /// <summary>Colleagues can offer and are asked again.</summary>
    public async Task TurnOnAsync(TeamRow team, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Teams.Where(row => row.Id == team.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FeedbackOffAt, (DateTimeOffset?)null), cancellationToken);
        _turns.ForgetPlaces();
    }

    /// <summary>
    /// Nothing new comes to the channel and nobody is asked any more; what stands there stays. Who waits for their day to come hears that it
    /// doesn't.
    /// </summary>
    public async Task TurnOffAsync(TeamRow team, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Teams.Where(row => row.Id == team.Id && row.FeedbackOffAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FeedbackOffAt, now), cancellationToken);
        _turns.ForgetPlaces();
        for (var tried = 1; ; tried++)
        {
            var changes = new Changes();
            await OfferEnd.StopAsync(db, changes, team, now, cancellationToken);
            if (changes.IsEmpty)
                return;
            try
            {
                await _commits.KeepAsync(changes);
                return;
            }
            catch (LostRaceException) when (tried < Tries)
            {
                // Something was taken back or posted at the same moment: what is left is looked at again.
            }
        }
    }

    /// <summary>Settles how much comes to the channel.</summary>
    /// <param name="team">Which.</param>
    /// <param name="aWeek">How many a week, from <see cref="PostDays.LeastAWeek"/> to <see cref="PostDays.MostAWeek"/>.</param>
    /// <param name="wantsWeek">Whether a line on the week is wanted on Fridays.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task SettleAsync(TeamRow team, int aWeek, bool wantsWeek, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        var now = _time.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await db.Teams.Where(row => row.Id == team.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.PromptsAWeek, (int?)aWeek)
                .SetProperty(row => row.WeekWantedAt, row => wantsWeek ? row.WeekWantedAt ?? now : null),
            cancellationToken);
    }
}
