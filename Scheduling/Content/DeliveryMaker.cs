using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Cards.Later;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Selection;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Scheduling.Content;

/// <summary>Makes messages from what was read.</summary>
public sealed class DeliveryMaker
{
    private readonly ScenarioShelf _shelf;
    private readonly IReadOnlyDictionary<Guid, Attempt> _runs;
    private readonly IReadOnlyDictionary<Guid, DrillAttempt> _drills;
    private readonly ILookup<long, string> _due;
    private readonly ILookup<long, PlayedRow> _played;

    internal DeliveryMaker(
        ScenarioShelf shelf,
        IReadOnlyDictionary<Guid, Attempt> runs,
        IReadOnlyDictionary<Guid, DrillAttempt> drills,
        ILookup<long, string> due,
        ILookup<long, PlayedRow> played) =>
        (_shelf, _runs, _drills, _due, _played) = (shelf, runs, drills, due, played);

    /// <summary>The runs whose debrief is put off, and to when.</summary>
    internal IReadOnlyDictionary<Guid, DateTimeOffset> PutOff { get; init; } = new Dictionary<Guid, DateTimeOffset>();

    /// <summary>The promises that wait to be asked after.</summary>
    internal IReadOnlyDictionary<Guid, PromiseRow> Promises { get; init; } = new Dictionary<Guid, PromiseRow>();

    /// <summary>Makes what is about somebody to talk to, and about flags.</summary>
    public required SafetyMaker Safety { get; init; }

    /// <summary>Makes what is about notes between colleagues.</summary>
    public required FeedbackMaker Feedback { get; init; }

    /// <summary>The ids of dilemmas that are off the shelf for a person, since they were flagged in their tenant.</summary>
    public required ILookup<long, string> Withdrawn { get; init; }

    /// <summary>The ids of dilemmas that a person has flagged: these don't come to them of their own accord.</summary>
    public required ILookup<long, string> KeptAway { get; init; }

    /// <summary>The keys of drops that bring a heavy dilemma to somebody who is to have none now.</summary>
    public required IReadOnlySet<string> Spared { get; init; }

    /// <summary>Why there is nothing to say with a row, in a sentence for whoever runs the bot.</summary>
    public string WhyNot(DeliveryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Spared.Contains(row.Key))
            return "Nothing heavy goes to this person now.";
        return row.AttemptId is { } id && _runs.TryGetValue(id, out var attempt) && Withdrawn[row.PersonId].Contains(attempt.Run.Dilemma.Id)
            ? "The dilemma was flagged, and is off the shelf until somebody has reviewed it."
            : "What it is about is there no more.";
    }

    /// <summary>Whether there is still something to say with this row.</summary>
    public bool HasContent(DeliveryRow row, Words words) => row.Kind switch
    {
        _ when SafetyMaker.Takes(row) => Safety.HasContent(row),
        _ when FeedbackMaker.Takes(row) => Feedback.HasContent(row),
        DeliveryKind.TimeOut => TimeOutOf(row) is not null,
        DeliveryKind.LaterOutcome => RunOf(row) is not null,
        DeliveryKind.Debrief => DebriefOf(row) is not null,
        DeliveryKind.Promise => PromiseOf(row) is not null,
        DeliveryKind.Nudge or DeliveryKind.Drop => DilemmaOf(row, words) is not null,
        _ => false,
    };

    /// <summary>The title of the dilemma that a later outcome goes on with, or of the drill whose time it is; null for other kinds.</summary>
    public string? TitleOf(DeliveryRow row) => TimeOutOf(row)?.Before.Drill.Title ?? (DebriefOf(row) ?? RunOf(row))?.Run.Dilemma.Title;

    /// <summary>The drill whose time has run out, and what becomes of it. Null for other kinds, and where a reply has come.</summary>
    public (DrillAttempt Before, DrillRun After)? TimeOutOf(DeliveryRow row)
    {
        if (row.Kind is not DeliveryKind.TimeOut || row.AttemptId is not { } id || !_drills.TryGetValue(id, out var attempt) || attempt.Run.Go != row.Step)
            return null;
        // One that was begun to be sent, and certainly didn't arrive, has had its effect.
        return (attempt.Run.TimeOut(row.Step.Value) ?? (IsTimedOut(attempt.Run) ? attempt.Run : null)) is { } after ? (attempt, after) : null;
    }

    /// <summary>The id of the dilemma that an invitation brings; null for other kinds, and where there is none.</summary>
    public string? DilemmaIdOf(DeliveryRow row, Words words) => row.Kind is DeliveryKind.Nudge or DeliveryKind.Drop ? DilemmaOf(row, words)?.Id : null;

    /// <summary>The card of one message.</summary>
    /// <param name="rows">What it carries, all with content.</param>
    /// <param name="words">The person's language.</param>
    /// <param name="isLastNudge">Whether nudges pause themselves after this one.</param>
    /// <returns>The card, and what its notification says: that it is practice, never what the person did or felt.</returns>
    public (AdaptiveCard Card, string Summary) Make(IReadOnlyList<DeliveryRow> rows, Words words, bool isLastNudge = false)
    {
        if (rows.Count > 1)
            return (JoinedCard.Make(words, [.. rows.Select(row => PartOf(row, words))]), words.JoinedSummary);
        var row = rows[0];
        return row.Kind switch
        {
            _ when SafetyMaker.Takes(row) => Safety.Make(row, words),
            _ when FeedbackMaker.Takes(row) => Feedback.Make(row, words),
            DeliveryKind.TimeOut when TimeOutOf(row) is var (before, after) => (TimeOutOf(before.Id, after, words), words.SummaryOf(before.Drill.Title)),
            DeliveryKind.LaterOutcome when RunOf(row) is { } attempt => (LaterOf(attempt, row.Step!.Value, words), words.LaterSummary(attempt.Run.Dilemma.Title)),
            DeliveryKind.Debrief when DebriefOf(row)?.Run.Dilemma.Title is { } title =>
                (DebriefReadyCard.Make(words, row.AttemptId!.Value, title), words.DebriefReadySummary(title)),
            DeliveryKind.Promise when PromiseOf(row) is { } promise => (PromiseCard.Make(words, promise.Id, promise.Answers, promise.Text!), words.PromiseSummary),
            DeliveryKind.Nudge when DilemmaOf(row, words) is { } dilemma => (InvitationCard.Nudge(words, dilemma, isLastNudge), words.NudgeSummary),
            DeliveryKind.Drop when DilemmaOf(row, words) is { } dilemma => (InvitationCard.Drop(words, dilemma), words.DropSummary),
            _ => throw new InvalidOperationException($"There is nothing to say with '{row.Key}'."),
        };
    }

    private static bool IsTimedOut(DrillRun run) =>
        run is { Status: DrillStatus.Waiting, IsImpatient: true } or { Status: DrillStatus.PutAway, Deadline: not null };

    private static AdaptiveCard TimeOutOf(Guid attempt, DrillRun after, Words words) => after.Status is DrillStatus.PutAway
        ? DrillPutAwayCard.Make(words, attempt, after.Drill)
        : DrillMessageCard.Make(words, attempt, after, until: null);

    private static AdaptiveCard LaterOf(Attempt attempt, int step, Words words) => attempt.Run.Dilemma.IsHeavy
        ? LaterCard.Closed(words, attempt.Id, attempt.Run, step)
        : LaterCard.Make(words, attempt.Id, attempt.Run, step);

    private JoinedCard.Part PartOf(DeliveryRow row, Words words) => row.Kind switch
    {
        DeliveryKind.LaterOutcome => new JoinedCard.Part.Later(row.AttemptId!.Value, RunOf(row)!.Run, row.Step!.Value),
        DeliveryKind.Debrief => new JoinedCard.Part.Debrief(row.AttemptId!.Value, DebriefOf(row)!.Run.Dilemma.Title),
        DeliveryKind.Promise => new JoinedCard.Part.Promise(PromiseOf(row)!.Id, PromiseOf(row)!.Answers, PromiseOf(row)!.Text!),
        _ when FeedbackMaker.Takes(row) => Feedback.PartOf(row, words),
        _ => new JoinedCard.Part.Drop(DilemmaOf(row, words)!),
    };

    /// <summary>The id of the promise that the row asks after; null for other kinds.</summary>
    internal static Guid? PromiseIdOf(DeliveryRow row) =>
        row.Kind is DeliveryKind.Promise && Guid.TryParseExact(row.About, "N", out var id) ? id : null;

    // It was said how it went, or let go: then nobody asks.
    private PromiseRow? PromiseOf(DeliveryRow row) =>
        PromiseIdOf(row) is { } id && Promises.TryGetValue(id, out var promise) && promise.Answers == row.Step ? promise : null;

    // It was taken up meanwhile, or put off again: then this one is of no use.
    private Attempt? DebriefOf(DeliveryRow row) =>
        row is { Kind: DeliveryKind.Debrief, AttemptId: { } id } && PutOff.TryGetValue(id, out var until) && until <= row.DueAt && _runs.TryGetValue(id, out var attempt)
            ? attempt
            : null;

    private DateTimeOffset? LastAt(long person, Dilemma dilemma) =>
        _played[person].FirstOrDefault(played => played.DilemmaId == dilemma.Id)?.EndedAt;

    private Attempt? RunOf(DeliveryRow row) =>
        row.AttemptId is { } id && row.Step is { } step && _runs.TryGetValue(id, out var attempt)
        && step < attempt.Run.Turns.Count && attempt.Run.Turns[step].Later is not null && !Withdrawn[row.PersonId].Contains(attempt.Run.Dilemma.Id)
            ? attempt
            : null;

    // A nudge never brings a heavy one, nor one that has left the shelf, or that the person has flagged; of twins the one that lies longer back.
    private Dilemma? DilemmaOf(DeliveryRow row, Words words)
    {
        bool IsOff(Dilemma dilemma) => Withdrawn[row.PersonId].Contains(dilemma.Id) || (dilemma.Id != row.About && KeptAway[row.PersonId].Contains(dilemma.Id));

        if (row.Kind is DeliveryKind.Nudge)
        {
            var light = _shelf.Library.In(words.Language).Where(dilemma => !dilemma.IsHeavy && !IsOff(dilemma)).ToLookup(dilemma => dilemma.MemoryId, StringComparer.Ordinal);
            return _due[row.PersonId].SelectMany(due => light[due].OrderBy(dilemma => LastAt(row.PersonId, dilemma))).FirstOrDefault();
        }

        if (Spared.Contains(row.Key))
            return null;
        var next = new NextDilemma
        {
            Library = _shelf.Library,
            Language = words.Language,
            Past = [.. _played[row.PersonId].Select(played => new PastRun(played.DilemmaId, played.GuiseId, played.EndedAt))],
            Wish = row.About,
            // A heavy one comes only where it was named itself, and so does one that the person has flagged.
            LeaveOut = [.. _shelf.Library.Dilemmas.Where(dilemma => (dilemma.IsHeavy && dilemma.Id != row.About) || IsOff(dilemma)).Select(dilemma => dilemma.Id)],
            Seed = row.PersonId,
        };
        return next.Select() is Selected.Found found ? found.Dilemma : null;
    }
}
