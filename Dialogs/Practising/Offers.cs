using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Selection;
using EmpathyBot.Storage.Content;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Picks the next dilemma for a person and offers it.</summary>
internal sealed class Offers(ScenarioShelf shelf)
{
    /// <summary>Offers one; says why when there is none. Whoever calls shows it.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="wish">A topic or an id; empty for whatever is next.</param>
    /// <param name="leaveOut">Ids that were just turned down.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task OfferAsync(TurnScope scope, string wish, IReadOnlyList<string> leaveOut, CancellationToken cancellationToken)
    {
        var played = await scope.Turn.FindPlayedAsync(cancellationToken);
        var seed = Random.Shared.Next();
        var next = new NextDilemma
        {
            Library = shelf.Library,
            Language = scope.Words.Language,
            Past = [.. played.Select(row => new PastRun(row.DilemmaId, row.GuiseId, row.EndedAt))],
            Wish = wish,
            LeaveOut = leaveOut,
            Seed = seed,
        };
        switch (next.Select())
        {
            case Selected.Found found:
                scope.Turn.Offer(found.Dilemma, found.Guise, seed);
                break;
            case Selected.UnknownWish unknown:
                scope.Reply.Say(scope.Words.UnknownTopic(wish, unknown.Closest));
                break;
            default:
                scope.Reply.Say(scope.Words.NothingElse);
                break;
        }
    }
}
