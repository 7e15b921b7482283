using EmpathyBot.Practice.Debriefs;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Outreach;

/// <summary>What the teams of one person have settled for them.</summary>
/// <param name="Retention">How much should still be known when it comes back: the highest of their teams; null where none has said any.</param>
/// <param name="Debrief">In which order dilemmas are talked over; null where no team has said any, and where they differ.</param>
internal sealed record TeamWishes(double? Retention, DebriefForm? Debrief)
{
    /// <summary>Those of somebody in no team.</summary>
    public static TeamWishes None { get; } = new(null, null);

    public static async Task<TeamWishes> OfAsync(EmpathyDb db, long person, CancellationToken cancellationToken)
    {
        var teams = await (
            from member in db.Members
            where member.PersonId == person
            join team in db.Teams on member.TeamId equals team.Id
            where team.GoneAt == null
            select new { team.Retention, team.Debrief }).ToListAsync(cancellationToken);
        return new(teams.Max(team => team.Retention), teams.Select(team => team.Debrief).OfType<DebriefForm>().Distinct().ToList() is [var form] ? form : null);
    }
}
