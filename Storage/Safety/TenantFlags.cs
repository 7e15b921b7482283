using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Safety;

/// <summary>Flags of one tenant's people: those of another have nothing to do with them.</summary>
internal static class TenantFlags
{
    /// <summary>All flags that people of this tenant raised at it.</summary>
    public static IQueryable<FlagRow> Of(EmpathyDb db, string tenant, FlagSubject subject) => db.Flags.Where(
        flag => flag.On == subject.On && flag.Subject == subject.Id && db.People.Any(person => person.Id == flag.PersonId && person.Tenant == tenant));

    /// <summary>What is withdrawn, or was flagged before then and not reviewed since: somebody has to look at it.</summary>
    /// <param name="db">Where.</param>
    /// <param name="shownTo">Flags from then on are not shown yet.</param>
    public static IQueryable<FlagCaseRow> Waiting(EmpathyDb db, DateTimeOffset shownTo) => db.Flagged.Where(
        row => row.State == FlaggedState.Withdrawn
            || db.Flags.Any(flag => flag.On == row.On && flag.Subject == row.Subject && flag.At < shownTo
                && (row.ReviewedTo == null || flag.At >= row.ReviewedTo)
                && db.People.Any(person => person.Id == flag.PersonId && person.Tenant == row.Tenant)));
}
