using System.Linq.Expressions;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Safety;

/// <summary>
/// Those who are there to talk to, and who review flags, for all teams: the operator answers for who they are. Others are appointed team by
/// team, and of those whoever plans for a team is not asked by its people: planners shall not make themselves the ones who hear.
/// </summary>
public sealed class Facilitators
{
    /// <summary>Whom the bot can write to: they have a chat with it, and let it through.</summary>
    internal static readonly Expression<Func<PersonRow, bool>> IsReachable = row => row.ChatId != null && row.GoneAt == null;

    private readonly IReadOnlyList<string> _forAll;
    private readonly IReadOnlyList<string> _planAll;

    /// <param name="objectIds">Their directory ids.</param>
    /// <param name="planners">The directory ids of those who plan for all teams: no team makes them its own.</param>
    public Facilitators(IEnumerable<string> objectIds, IEnumerable<string>? planners = null) =>
        (_forAll, _planAll) = (InLowerCase(objectIds), InLowerCase(planners ?? []));

    public bool IsEmpty => _forAll.Count == 0;

    /// <summary>How many of those for all teams plan for all teams as well.</summary>
    public int WhoPlan => _forAll.Intersect(_planAll, StringComparer.Ordinal).Count();

    /// <summary>The facilitators that there are for a person: those of all teams of their tenant, and those whom their own teams appointed, but for who plans for them. Never themselves.</summary>
    internal IQueryable<PersonRow> For(EmpathyDb db, PersonRow person) =>
        Of(db, person.Tenant, db.Teams.Where(team => db.Members.Any(member => member.TeamId == team.Id && member.PersonId == person.Id)))
            .Where(one => one.Id != person.Id);

    /// <summary>
    /// All facilitators of a tenant: they review what is flagged there. Those of the person's own teams alone would know which team it came
    /// from. Of those whom teams appointed, not who plans for a team: they would learn what came of a drop to a single person.
    /// </summary>
    internal IQueryable<PersonRow> ReviewersOf(EmpathyDb db, string tenant) => Of(db, tenant, db.Teams);

    // Those for all teams, and those whom one of these teams appointed who plan for none of them.
    private IQueryable<PersonRow> Of(EmpathyDb db, string tenant, IQueryable<TeamRow> teams)
    {
        var here = teams.Where(team => team.GoneAt == null);
        var (all, planAll) = (_forAll, _planAll);
#pragma warning disable CA1304, CA1311, CA1862 // It is the database that compares.
        return db.People.Where(one => one.Tenant == tenant
            && (all.Contains(one.ObjectId.ToLower())
                || (!planAll.Contains(one.ObjectId.ToLower())
                    && db.Facilitators.Any(row => row.PersonId == one.Id && here.Any(team => team.Id == row.TeamId))
                    && !db.Planners.Any(row => row.PersonId == one.Id && here.Any(team => team.Id == row.TeamId)))));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static IReadOnlyList<string> InLowerCase(IEnumerable<string> ids) => [.. ids.Select(id => id.ToLowerInvariant()).Distinct()];
}
