using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Practising;

/// <summary>Goes on with an attempt that was put away; another one that is open is put away for it.</summary>
internal static class Resuming
{
    public static void TakeUp(TurnScope scope, Attempt attempt)
    {
        PuttingAway.Open(scope);
        Present.ShowAgain(scope, scope.Attempts.Resume(attempt));
    }
}
