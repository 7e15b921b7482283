using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Safety;

/// <summary>Those who are there to talk to, and who review flags, for all teams. Others are appointed team by team.</summary>
public sealed class Facilitators
{
    /// <param name="objectIds">Their directory ids.</param>
    public Facilitators(IEnumerable<string> objectIds) => InLowerCase = [.. objectIds.Select(id => id.ToLowerInvariant()).Distinct()];

    public bool IsEmpty => InLowerCase.Count == 0;

    private IReadOnlyList<string> InLowerCase { get; }

    /// <summary>The facilitators that there are for a person: those of all teams of their tenant, and those of their own teams. Never themselves.</summary>
    internal IQueryable<PersonRow> For(EmpathyDb db, PersonRow person)
    {
        var all = InLowerCase;
#pragma warning disable CA1304, CA1311, CA1862 // It is the database that compares.
        return db.People.Where(one => one.Tenant == person.Tenant && one.Id != person.Id
            && (all.Contains(one.ObjectId.ToLower())
                || db.Facilitators.Any(row => row.PersonId == one.Id && db.Members.Any(member => member.TeamId == row.TeamId && member.PersonId == person.Id)
                    && db.Teams.Any(team => team.Id == row.TeamId && team.GoneAt == null))));
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>
    /// All facilitators of a person's tenant: they review what is flagged there. Those of the person's own teams alone would know which team it
    /// came from.
    /// </summary>
    internal IQueryable<PersonRow> OfTenant(EmpathyDb db, PersonRow person)
    {
        var all = InLowerCase;
#pragma warning disable CA1304, CA1311, CA1862 // It is the database that compares.
        return db.People.Where(one => one.Tenant == person.Tenant
            && (all.Contains(one.ObjectId.ToLower())
                || db.Facilitators.Any(row => row.PersonId == one.Id && db.Teams.Any(team => team.Id == row.TeamId && team.GoneAt == null))));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
