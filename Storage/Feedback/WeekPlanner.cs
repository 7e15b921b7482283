using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Plans the line on a team's week, where the team wants one: on Friday at three, by the team's own clock. It lapses that evening.</summary>
public sealed class WeekPlanner
{
    private static readonly LocalTime At = new(15, 0);
    private static readonly LocalTime Until = new(18, 0);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly HoursOptions _hours;
    private readonly TimeProvider _time;

    internal WeekPlanner(IDbContextFactory<EmpathyDb> databases, CommitQueue commits, HoursOptions hours, TimeProvider time) =>
        (_databases, _commits, _hours, _time) = (databases, commits, hours, time);

    /// <summary>Plans the next one for each team that wants it and has none coming. Of several hosts that do so at once, one plans it.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        var changes = new Changes();
        await using (var db = await _databases.CreateDbContextAsync(cancellationToken))
        {
            var teams = await db.Teams.AsNoTracking()
                .Where(team => team.WeekWantedAt != null && team.GoneAt == null
                    && !db.ChannelDeliveries.Any(row => row.TeamId == team.Id && row.Kind == ChannelDeliveryKind.Week && row.State == DeliveryState.Waiting))
                .ToListAsync(cancellationToken);
            foreach (var team in teams)
                changes.AddOnce(RowOf(team));
        }

        await _commits.KeepAsync(changes);
    }

    private ChannelDeliveryRow RowOf(TeamRow team)
    {
        var zone = TeamHours.Of(team, _hours).Zone;
        var today = Instant.FromDateTimeOffset(_time.GetUtcNow()).InZone(zone);
        var friday = today.Date.DayOfWeek is IsoDayOfWeek.Friday && today.TimeOfDay < At ? today.Date : today.Date.Next(IsoDayOfWeek.Friday);
        var due = MomentOf(friday, At, zone);
        return new ChannelDeliveryRow
        {
            Key = ChannelDeliveryKeys.Week(team.Id, LocalDatePattern.Iso.Format(friday)),
            Kind = ChannelDeliveryKind.Week,
            TeamId = team.Id,
            DueAt = due,
            NextAt = due,
            LapsesAt = MomentOf(friday, Until, zone),
        };
    }

    private static DateTimeOffset MomentOf(LocalDate day, LocalTime at, DateTimeZone zone) => (day + at).InZoneLeniently(zone).ToInstant().ToDateTimeOffset();
}
