using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Safety;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Goes on with an attempt that was put away; another one that is open is put away for it. What is off the shelf stays put away.</summary>
internal sealed class Resuming(WithdrawnShelf shelf)
{
    public async Task TakeUpAsync(TurnScope scope, Attempt attempt, CancellationToken cancellationToken)
    {
        if ((await shelf.FindAsync(scope.Turn.Tenant, cancellationToken)).Dilemmas.Contains(attempt.Run.Dilemma.Id))
        {
            scope.Reply.Say(scope.Words.WithdrawnAsked(attempt.Run.Dilemma.Title));
            return;
        }

        PuttingAway.Open(scope);
        Present.ShowAgain(scope, scope.Attempts.Resume(attempt));
    }
}
