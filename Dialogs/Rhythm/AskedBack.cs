using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Rhythm;

/// <summary>
/// A text that began like a word and may have been a reply. It is kept with the conversation until the person says which; the card that
/// asks carries only its id. Typed words stay there for a day at most: whoever says something later is not asked any more.
/// </summary>
internal static class AskedBack
{
    private const string Property = "askedBack";
    private const string SinceProperty = "askedBackAt";
    private const int IdLength = 12;
    private static readonly TimeSpan Keeps = TimeSpan.FromDays(1);

    /// <summary>Keeps the text, in place of one that was asked about before.</summary>
    /// <returns>The reply it may have been; null when none is awaited.</returns>
    public static async Task<AwaitedReply?> KeepAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        if (scope.Attempts.Open is not { AwaitsWords: true } attempt)
            return null;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdLength];
        await Kept(scope).SetAsync(scope.Context, id + text, cancellationToken);
        await Since(scope).SetAsync(scope.Context, scope.Turn.Now.ToUnixTimeSeconds(), cancellationToken);
        return new AwaitedReply(attempt.Id, attempt.Run.Step, id);
    }

    /// <summary>The text of that id; null when another was asked about since, or none.</summary>
    public static async Task<string?> TakeAsync(TurnScope scope, string? id, CancellationToken cancellationToken)
    {
        var kept = await Kept(scope).GetAsync(scope.Context, () => "", cancellationToken);
        if (id is not { Length: IdLength } || kept is null || !kept.StartsWith(id, StringComparison.Ordinal))
            return null;
        await ForgetAsync(scope, cancellationToken);
        return kept[IdLength..];
    }

    /// <summary>Lets go of a text that was asked about longer ago than a day.</summary>
    public static async Task TidyAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (await Kept(scope).GetAsync(scope.Context, () => "", cancellationToken) is { Length: > 0 }
            && await Since(scope).GetAsync(scope.Context, () => 0, cancellationToken) <= (scope.Turn.Now - Keeps).ToUnixTimeSeconds())
        {
            await ForgetAsync(scope, cancellationToken);
        }
    }

    private static async Task ForgetAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        await Kept(scope).DeleteAsync(scope.Context, cancellationToken);
        await Since(scope).DeleteAsync(scope.Context, cancellationToken);
    }

    private static IStatePropertyAccessor<long> Since(TurnScope scope) => scope.State.CreateProperty<long>(SinceProperty);

    private static IStatePropertyAccessor<string> Kept(TurnScope scope) => scope.State.CreateProperty<string>(Property);
}
