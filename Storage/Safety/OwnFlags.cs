using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Safety;

/// <summary>What people flagged themselves: it comes back to them unasked only once it was reviewed as fine, and they were told so.</summary>
internal static class OwnFlags
{
    /// <summary>The flags that still keep away from who raised them what they are about.</summary>
    public static IQueryable<FlagRow> Standing(EmpathyDb db) => db.Flags.Where(flag =>
        !db.Flagged.Any(row => row.On == flag.On && row.Subject == flag.Subject && row.State == FlaggedState.OnShelf && row.ReviewedTo > flag.At
            && db.People.Any(person => person.Id == flag.PersonId && person.Tenant == row.Tenant))
        || !db.Deliveries.Any(told => told.PersonId == flag.PersonId && told.Kind == DeliveryKind.FlagNews && told.Step == (int)FlaggedState.OnShelf
            && told.About == (flag.On == FlagOn.Drill ? FlagSubject.Drill : flag.On == FlagOn.Note ? FlagSubject.Note : FlagSubject.Dilemma) + flag.Subject && told.DueAt > flag.At
            && (told.State == DeliveryState.Sent || told.ShownAt != null)));
}
