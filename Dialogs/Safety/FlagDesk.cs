using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>Flags: what somebody has before them, or had last, may do harm.</summary>
internal sealed class FlagDesk(Facilitators facilitators, SafetyOptions options, WithdrawnShelf withdrawn, ScenarioShelf shelf, DialogStack stack, DrillAside aside, NoteFlags notes)
{
    /// <summary>Asks what is wrong with what is present, or was last.</summary>
    public async Task OpenAsync(TurnScope scope, CancellationToken cancellationToken) =>
        Ask(scope, await FindPresentAsync(scope, cancellationToken), scope.Words.FlagNothing);

    /// <summary>Asks what is wrong with this one. What isn't known any more is nothing else that happens to be there.</summary>
    public async Task OpenAsync(TurnScope scope, Guid attempt, CancellationToken cancellationToken) => Ask(
        scope,
        await FindAsync(scope, attempt, cancellationToken) ?? Of(scope, attempt, await scope.Turn.Flags.FindRaisedAsync(attempt, cancellationToken)),
        scope.Words.FlagGone);

    /// <summary>Raises it. What it is about is put away for who flagged it, and nothing more comes of it for them.</summary>
    public async Task SendAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        IReadOnlyList<FlagRow> raised = answer.AttemptId is { } one ? await scope.Turn.Flags.FindRaisedAsync(one, cancellationToken) : [];
        if (KindOf(answer.Id) is not { } kind || answer.AttemptId is not { } id
            || (await FindAsync(scope, id, cancellationToken) ?? Of(scope, id, raised)) is not { } flaggable)
        {
            scope.Reply.Answer(scope.PressedCardId, TalkCard.Said(words, words.NotYours));
            return;
        }

        // What is real needs a person rather than a review.
        var isReal = kind is FlagKind.Real;
        List<string> said = [];
        var isSame = raised.Any(flag => flag.Kind == kind);
        var line = Line.Of(answer, FlagCard.Longest);
        if (isSame && (line is null || await scope.Turn.Flags.HasWrittenAsync(flaggable.Subject, kind, line, cancellationToken)))
        {
            said.Add(words.FlagAgain);
        }
        else
        {
            // A note has one person whom it is for: their word is enough.
            var isNote = flaggable.Subject.On is FlagOn.Note;
            var raisedNow = await scope.Turn.Flags.RaiseAsync(
                isSame ? null : id, flaggable.Subject, kind, line, facilitators, isNote ? 1 : options.FlagThreshold, cancellationToken);
            scope.OnceKept.Add(withdrawn.Forget);
            said.Add(isSame && raisedNow.CountedBefore ? words.FlagLineKept : words.FlagThanks);
            if (!isSame && raisedNow.CountedBefore)
                said.Add(words.FlagCountsOnce);
            if (isNote ? await notes.PutAwayAsync(scope, id, cancellationToken) : await PutAwayAsync(scope, id, cancellationToken))
                said.Add(isNote ? words.NoteFlagAway : words.FlagPutAway);
            if (raisedNow.State is FlaggedState.Withdrawn && !isNote)
                said.Add(words.FlagWithdrawn);
            if (raisedNow.Reviewers == 0)
                said.Add(words.FlagNobodyReviews);
        }

        if (isReal)
            said.Add(words.FlagRealTalk);
        scope.Reply.Answer(scope.PressedCardId, FlagCard.Told(words, id, flaggable.Title, isReal, said));
    }

    private static void Ask(TurnScope scope, Flaggable? flaggable, string nothing)
    {
        if (flaggable is null)
            scope.Reply.Say(nothing);
        else
            scope.Reply.Show(FlagCard.Make(scope.Words, flaggable.Attempt, flaggable.Title), scope.Words.SummaryOf(flaggable.Title));
    }

    private async Task<bool> PutAwayAsync(TurnScope scope, Guid id, CancellationToken cancellationToken)
    {
        if (scope.Attempts.Open is { } open && open.Id == id)
        {
            PuttingAway.Open(scope);
            await stack.EndAsync(scope, cancellationToken);
            return true;
        }

        if (scope.Drills.Open is { } drill && drill.Id == id)
        {
            scope.Reply.Update(drill.CardId, await aside.PutAsync(scope, drill, cancellationToken));
            return true;
        }

        if (await scope.Attempts.FindAsync(id, cancellationToken) is { Status: AttemptStatus.Finished } finished)
            scope.Attempts.CallOffLater(finished);
        return false;
    }

    private static FlagKind? KindOf(string? id) => id switch
    {
        FlagCard.Hurt => FlagKind.Hurt,
        FlagCard.Unfair => FlagKind.Unfair,
        FlagCard.Real => FlagKind.Real,
        _ => null,
    };

    private static async Task<Flaggable?> FindAsync(TurnScope scope, Guid id, CancellationToken cancellationToken) =>
        await scope.Attempts.FindAsync(id, cancellationToken) is { } attempt ? Of(attempt)
        : await scope.Drills.FindAsync(id, cancellationToken) is { } drill ? Of(drill)
        : await scope.Turn.Notes.FindReceivedAsync(id, cancellationToken) is not null ? OfNote(scope, id)
        : null;

    private static async Task<Flaggable?> FindPresentAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (scope.Drills.Open is { } present)
            return Of(present);
        if (scope.Attempts.Open is { } open)
            return Of(open);
        var attempts = new[] { await scope.Attempts.FindFinishedAsync(cancellationToken), await scope.Attempts.FindPutAwayAsync(cancellationToken) };
        var last = attempts.OfType<Attempt>().MaxBy(attempt => attempt.EndedAt ?? attempt.ShownAt ?? attempt.OfferedAt);
        var drill = await scope.Drills.FindLastAsync(cancellationToken);
        var offeredAt = new[] { last?.OfferedAt, drill?.OfferedAt }.Max();
        if (await scope.Turn.Notes.FindLastAsync(cancellationToken) is var (note, at) && !(at < offeredAt))
            return OfNote(scope, note);
        if (drill is not null && (last is null || drill.OfferedAt > last.OfferedAt))
            return Of(drill);
        return last is null ? null : Of(last);
    }

    // An offer is gone once it was flagged; its flag says what it was.
    private Flaggable? Of(TurnScope scope, Guid id, IReadOnlyList<FlagRow> raised)
    {
        if (raised.Count == 0)
            return null;
        var subject = new FlagSubject(raised[0].On, raised[0].Subject);
        return new Flaggable(id, subject, SafetyMaker.TitleOf(shelf, subject, scope.Words));
    }

    private static Flaggable OfNote(TurnScope scope, Guid id) => new(id, FlagSubject.Of(id), scope.Words.NoteFlagTitle);

    private static Flaggable Of(Attempt attempt) => new(attempt.Id, new FlagSubject(FlagOn.Dilemma, attempt.Run.Dilemma.Id), attempt.Run.Dilemma.Title);

    private static Flaggable Of(DrillAttempt drill) => new(drill.Id, new FlagSubject(FlagOn.Drill, drill.Drill.Id), drill.Drill.Title);

    private sealed record Flaggable(Guid Attempt, FlagSubject Subject, string Title);
}
