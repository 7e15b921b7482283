using EmpathyBot.Dialogs.Safety;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Selection;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Picks the next dilemma for a person and offers it.</summary>
internal sealed class Offers(ScenarioShelf shelf, WithdrawnShelf withdrawn, HeavyGate heavy)
{
    /// <summary>Offers one, and puts what is open away for it; says why when there is none. Whoever calls shows it.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="wish">A topic or an id; empty for whatever is next.</param>
    /// <param name="leaveOut">Ids that were just turned down.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="drop">The drop that brings it; null when the person asked for it themselves.</param>
    public async Task OfferAsync(TurnScope scope, string wish, IReadOnlyList<string> leaveOut, CancellationToken cancellationToken, Guid? drop = null)
    {
        var played = await scope.Attempts.FindPlayedAsync(cancellationToken);
        var memories = await scope.Attempts.FindMemoriesAsync(cancellationToken);
        var seed = Random.Shared.Next();
        var gone = (await withdrawn.FindAsync(scope.Turn.Tenant, cancellationToken)).Dilemmas;
        var isWished = IsNamed(wish);
        var next = new NextDilemma
        {
            Library = shelf.Library,
            Language = scope.Words.Language,
            Past = [.. played.Select(row => new PastRun(row.DilemmaId, row.GuiseId, row.EndedAt))],
            Due =
            [
                .. memories.Where(row => row.Kind is MemoryKind.Dilemma && row.DueAt <= scope.Turn.Now)
                    .OrderBy(row => row.DueAt)
                    .Select(row => row.Subject),
            ],
            Wish = wish,
            LeaveOut = [.. leaveOut, .. gone, .. await FlaggedAsync(scope, wish, cancellationToken), .. isWished ? [] : heavy.TurnedDown(scope)],
            EasiestFirst = scope.Turn.Rhythm.Row.LightenedAt is not null,
            Seed = seed,
        };
        var selected = await LightenAsync(scope, next, cancellationToken);
        switch (selected)
        {
            case Selected.Found found:
                if (PuttingAway.Open(scope) is { } aside)
                    scope.Reply.Say(scope.Words.PutAwayForAnother(aside.Run.Dilemma.Title));
                if (WishMatch.MinutesIn(wish) < found.Dilemma.Minutes)
                    scope.Reply.Say(scope.Words.NothingSoShort);
                scope.Attempts.Offer(found.Dilemma, await GuiseOfAsync(scope, found, played, seed, cancellationToken), seed, drop);
                break;
            case Selected.UnknownWish unknown:
                scope.Reply.Say(scope.Words.UnknownTopic(wish, unknown.Closest));
                break;
            case var _ when isWished && WishMatch.Find(wish, [.. shelf.Library.In(scope.Words.Language)]) is [var asked, ..] && gone.Contains(asked.Id):
                scope.Reply.Say(scope.Words.WithdrawnAsked(asked.Title));
                break;
            default:
                NothingElse(scope);
                break;
        }
    }

    // Who names one means it; who has so many minutes takes what there is.
    private static bool IsNamed(string? wish) => !WishMatch.IsNone(wish) && WishMatch.MinutesIn(wish) is null;

    /// <summary>What comes instead of a heavy one that is too much now, unless somebody asks for it once more.</summary>
    private async Task<Selected> LightenAsync(TurnScope scope, NextDilemma next, CancellationToken cancellationToken)
    {
        var selected = next.Select();
        if (selected is not Selected.Found { Dilemma: { IsHeavy: true } found } || await heavy.WhyNotAsync(scope, found, cancellationToken) is not { } why)
            return selected;
        var isWished = IsNamed(next.Wish);
        if (isWished && await HeavyGate.InsistsAsync(scope, found, cancellationToken))
            return selected;
        if (isWished)
            scope.Reply.Say(why);
        return (next with { Wish = isWished ? null : next.Wish, LeaveOut = [.. next.LeaveOut, .. heavy.All] }).Select();
    }

    // What somebody has flagged comes back to them only where they ask for that very one.
    private async Task<IEnumerable<string>> FlaggedAsync(TurnScope scope, string wish, CancellationToken cancellationToken)
    {
        var kept = (await scope.Turn.Flags.FindKeptAwayAsync(cancellationToken)).Where(subject => subject.On is FlagOn.Dilemma).Select(subject => subject.Id).ToList();
        if (kept.Count == 0 || !IsNamed(wish))
            return kept;
        return WishMatch.Find(wish, [.. shelf.Library.In(scope.Words.Language)]) is [var only] ? kept.Where(id => id != only.Id) : kept;
    }

    // What was played tells of the last guise only: of one that comes back, all are asked for.
    private static async Task<Guise> GuiseOfAsync(
        TurnScope scope, Selected.Found found, IReadOnlyList<PlayedRow> played, int seed, CancellationToken cancellationToken) =>
        played.Any(row => row.DilemmaId == found.Dilemma.Id)
            ? NextGuise.Of(found.Dilemma, await scope.Attempts.FindGuisesAsync(found.Dilemma.Id, cancellationToken), seed)
            : found.Guise;

    /// <summary>Where the only one that fits is the one that is open, that one is it.</summary>
    private static void NothingElse(TurnScope scope)
    {
        if (scope.Attempts.Open is not { } open)
        {
            scope.Reply.Say(scope.Words.NothingElse);
            return;
        }

        if (open.Status is AttemptStatus.UnderWay)
            scope.Reply.Say(scope.Words.InTheMiddle(open.Run.Dilemma.Title));
        Present.ShowAgain(scope, open);
    }
}
