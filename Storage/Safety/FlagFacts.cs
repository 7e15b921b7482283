using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>
/// What reviewers see of flags: how many people, what for, and what they wrote. Only of days that are over, without a time, in the order of
/// the alphabet: who was at it at that moment can't be matched with it.
/// </summary>
/// <param name="State">Where it stands.</param>
/// <param name="Reviews">How often it was reviewed.</param>
/// <param name="People">How many different people flagged it since.</param>
/// <param name="Kinds">What for, with how many people.</param>
/// <param name="Lines">What they wrote.</param>
public sealed record FlagFacts(
    FlagSubject Subject, FlaggedState State, int Reviews, int People, IReadOnlyList<(FlagKind Kind, int People)> Kinds, IReadOnlyList<string> Lines)
{
    /// <summary>The words of a note, part by part: what is reviewed, without who wrote it and for whom. Empty for what isn't a note, and once erased.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Who gave the note: they don't review it, nor learn that it was flagged. 0 for what isn't one, and once they are forgotten.</summary>
    internal long GiverId { get; init; }

    /// <summary>Flags from then on are not in it.</summary>
    public required DateTimeOffset ShownTo { get; init; }

    /// <summary>When the last one of those was raised that are in it; null when none is.</summary>
    internal DateTimeOffset? LastAt { get; init; }

    /// <summary>Whether so many have flagged it since that it stays off until these flags are shown as well.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether somebody has to look at it.</summary>
    public bool Waits => People > 0 || State is FlaggedState.Withdrawn;

    /// <summary>Whether a card that shows what was raised until then leaves some of it out.</summary>
    public bool HasMoreThan(DateTimeOffset shownTo) => LastAt >= shownTo;

    /// <summary>Reads what is known of these in a tenant; what was never flagged there is left out.</summary>
    /// <param name="db">Where.</param>
    /// <param name="tenant">Whose people's flags.</param>
    /// <param name="subjects">Which.</param>
    /// <param name="shownTo">Flags from then on are not shown yet.</param>
    /// <param name="threshold">It is withdrawn once so many different people have flagged it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async Task<IReadOnlyDictionary<FlagSubject, FlagFacts>> ReadAsync(
        EmpathyDb db, string tenant, IReadOnlyCollection<FlagSubject> subjects, DateTimeOffset shownTo, int threshold, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<FlagSubject, FlagFacts>();
        foreach (var subject in subjects.Distinct())
        {
            var row = await db.Flagged.AsNoTracking()
                .FirstOrDefaultAsync(one => one.Tenant == tenant && one.On == subject.On && one.Subject == subject.Id, cancellationToken);
            if (row is null)
                continue;
            var since = row.ReviewedTo ?? DateTimeOffset.UnixEpoch;
            var all = await TenantFlags.Of(db, tenant, subject).AsNoTracking().Where(flag => flag.At >= since).ToListAsync(cancellationToken);
            var note = await NoteOfAsync(db, subject, cancellationToken);
            facts[subject] = Of(row, [.. all.Where(flag => flag.At < shownTo)], shownTo) with
            {
                Words = note is null ? [] : [.. new[] { note.Permission, note.Seen, note.Impact, note.Alternative, note.Question }.OfType<string>()],
                GiverId = note?.GiverId ?? 0,
                IsHeld = row.State is FlaggedState.Withdrawn && PeopleIn(all.Where(flag => flag.At >= shownTo)) >= threshold,
            };
        }

        return facts;
    }

    /// <summary>The note that was flagged; null where it isn't one, or is gone.</summary>
    internal static async Task<NoteRow?> NoteOfAsync(EmpathyDb db, FlagSubject subject, CancellationToken cancellationToken) =>
        subject.On is FlagOn.Note && Guid.TryParseExact(subject.Id, "N", out var id)
            ? await db.Notes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            : null;

    private static FlagFacts Of(FlagCaseRow row, List<FlagRow> flags, DateTimeOffset shownTo) => new(
        new FlagSubject(row.On, row.Subject),
        row.State,
        row.Reviews,
        PeopleIn(flags),
        [.. flags.GroupBy(flag => flag.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, PeopleIn(kind)))],
        [.. flags.Select(flag => flag.Line).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)])
    {
        ShownTo = shownTo,
        LastAt = flags.Select(flag => (DateTimeOffset?)flag.At).Max(),
    };

    private static int PeopleIn(IEnumerable<FlagRow> flags) => flags.Select(flag => flag.PersonId).Distinct().Count();
}
