using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>Reads a team as whoever plans for it needs to know it.</summary>
internal static class TeamFactsReader
{
    public static async Task<TeamFacts> ReadAsync(EmpathyDb db, TeamRow team, CancellationToken cancellationToken)
    {
        var people = await (
            from member in db.Members
            join person in db.People on member.PersonId equals person.Id
            where member.TeamId == team.Id
            orderby person.Name, person.Id
            select new { person.Id, Name = person.Name ?? "", person.ObjectId, person.Address, HasMet = person.ChatId != null }).ToListAsync(cancellationToken);
        var names = NamedPeople.Distinct([.. people.Select(person => (person.Name, person.Address ?? EndOf(person.ObjectId)))]);
        List<Teammate> members = [.. people.Select((person, index) => new Teammate(person.Id, names[index], person.HasMet))];
        var groups = await db.Groups.AsNoTracking().Where(group => group.TeamId == team.Id).OrderBy(group => group.Name).ToListAsync(cancellationToken);
        var inGroups = (await (
            from member in db.GroupMembers
            join grouped in db.Groups on member.GroupId equals grouped.Id
            where grouped.TeamId == team.Id
            select member).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.GroupId, row => row.PersonId);
        var usual = await db.Drops.AsNoTracking().Where(drop => drop.TeamId == team.Id && drop.State != DropState.Cancelled)
            .OrderByDescending(drop => drop.PlannedAt).FirstOrDefaultAsync(cancellationToken);
        return new TeamFacts(team, members, [.. groups.Select(group => new SavedGroup(group.Id, group.Name, [.. inGroups[group.Id]]))], usual);
    }

    // Short enough to type, and an administrator finds the person by it.
    private static string EndOf(string objectId) => "#" + objectId[^Math.Min(objectId.Length, 4)..];
}
