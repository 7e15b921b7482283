using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Scheduling.Content;

/// <summary>Makes what deliveries carry at the moment they are sent, for the person's present state.</summary>
public sealed class DeliveryContents(
    AttemptReader attempts, DrillAttemptReader drills, OutreachReader outreach, SafetyReader safety, FeedbackReader feedback, SafetyOptions options, ScenarioShelf shelf, TimeProvider time)
{
    /// <summary>Reads what the messages of these rows are made of, for many people at once.</summary>
    /// <param name="rows">What is sent.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="by">When they are sent; null for now.</param>
    public async Task<DeliveryMaker> LoadAsync(IReadOnlyCollection<DeliveryRow> rows, CancellationToken cancellationToken, DateTimeOffset? by = null)
    {
        var runs = await attempts.ReadAsync(AttemptsOf(rows.Where(row => row.Kind is not DeliveryKind.TimeOut)), cancellationToken);
        var timed = await drills.ReadAsync(AttemptsOf(rows.Where(row => row.Kind is DeliveryKind.TimeOut)), cancellationToken);
        var due = await attempts.FindDueAsync(PeopleOf(rows, DeliveryKind.Nudge), by ?? time.GetUtcNow(), cancellationToken);
        var played = await attempts.FindPlayedAsync(PeopleOf(rows, DeliveryKind.Drop, DeliveryKind.Nudge), cancellationToken);
        var putOff = await outreach.FindPutOffAsync(AttemptsOf(rows.Where(row => row.Kind is DeliveryKind.Debrief)), cancellationToken);
        var promises = await outreach.FindPromisesAsync([.. rows.Select(DeliveryMaker.PromiseIdOf).OfType<Guid>().Distinct()], cancellationToken);
        var talks = await safety.ReadTalksAsync([.. rows.Select(SafetyMaker.TalkOf).OfType<Guid>().Distinct()], cancellationToken);
        var reviews = await safety.ReadReviewsAsync(PeopleOf(rows, DeliveryKind.Flags, DeliveryKind.Reviews), by ?? time.GetUtcNow(), cancellationToken);
        return new DeliveryMaker(shelf, runs, timed, due, played)
        {
            PutOff = putOff,
            Promises = promises,
            Safety = new SafetyMaker(shelf, options.Contact, talks, reviews, by ?? time.GetUtcNow()),
            Feedback = await FeedbackMaker.LoadAsync(feedback, rows, by ?? time.GetUtcNow(), cancellationToken),
            Withdrawn = await safety.FindWithdrawnAsync(PeopleOf(rows, DeliveryKind.LaterOutcome, DeliveryKind.Drop, DeliveryKind.Nudge), cancellationToken),
            KeptAway = await safety.FindKeptAwayAsync(PeopleOf(rows, DeliveryKind.Drop, DeliveryKind.Nudge), cancellationToken),
            Spared = await FindSparedAsync(rows, by ?? time.GetUtcNow(), cancellationToken),
        };
    }

    // A drop brings a heavy one only where it names it.
    private async Task<IReadOnlySet<string>> FindSparedAsync(IReadOnlyCollection<DeliveryRow> rows, DateTimeOffset by, CancellationToken cancellationToken)
    {
        var spared = new HashSet<string>(StringComparer.Ordinal);
        var heavy = shelf.Library.Dilemmas.Where(dilemma => dilemma.IsHeavy).GroupBy(dilemma => dilemma.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Topic, StringComparer.Ordinal);
        foreach (var drop in rows.Where(row => row.Kind is DeliveryKind.Drop && row.About is { } about && heavy.ContainsKey(about)).ToLookup(row => row.About!, StringComparer.Ordinal))
        {
            var people = await safety.FindSparedAsync([.. drop.Select(row => row.PersonId).Distinct()], heavy[drop.Key], heavy.Keys, by, cancellationToken);
            spared.UnionWith(drop.Where(row => people.Contains(row.PersonId)).Select(row => row.Key));
        }

        return spared;
    }

    private static List<Guid> AttemptsOf(IEnumerable<DeliveryRow> rows) => [.. rows.Select(row => row.AttemptId).OfType<Guid>().Distinct()];

    private static List<long> PeopleOf(IEnumerable<DeliveryRow> rows, params DeliveryKind[] kinds) =>
        [.. rows.Where(row => kinds.Contains(row.Kind)).Select(row => row.PersonId).Distinct()];
}
