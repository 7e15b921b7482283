using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using NodaTime;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>What a person promised themselves, and what became of it, in words.</summary>
internal static class PromiseLines
{
    public static async Task<IReadOnlyList<(string Promise, string Became)>> OfAsync(TurnScope scope, int most, CancellationToken cancellationToken) =>
    [
        .. (await scope.Turn.Promises.FindAsync(cancellationToken))
            .Where(promise => promise is { Text: not null, Status: not PromiseStatus.LetGo })
            .Take(most)
            .Select(promise => (promise.Text!, Became(scope, promise))),
    ];

    private static string Became(TurnScope scope, PromiseRow promise) =>
        promise.Status is PromiseStatus.Open && PersonPromises.IsOpen(promise, scope.Turn.Now)
            ? scope.Words.PromiseIsAskedOn(scope.Words.Day(Instant.FromDateTimeOffset(promise.DueAt).InZone(scope.Turn.Hours.Zone).ToDateTimeOffset()))
            : scope.Words.PromiseStatus((promise.Status is PromiseStatus.Open ? PromiseStatus.NotYet : promise.Status).ToString());
}
