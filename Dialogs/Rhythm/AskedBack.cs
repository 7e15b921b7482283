using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Rhythm;

/// <summary>
/// A text that began like a word and may have been a reply. It is kept with the conversation until the person says which; the card that
/// asks carries only its id.
/// </summary>
internal static class AskedBack
{
    private const string Property = "askedBack";
    private const int IdLength = 12;

    /// <summary>Keeps the text, in place of one that was asked about before.</summary>
    /// <returns>The reply it may have been; null when none is awaited.</returns>
    public static async Task<AwaitedReply?> KeepAsync(TurnScope scope, string text, CancellationToken cancellationToken)
    {
        if (scope.Attempts.Open is not { AwaitsWords: true } attempt)
            return null;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdLength];
        await Kept(scope).SetAsync(scope.Context, id + text, cancellationToken);
        return new AwaitedReply(attempt.Id, attempt.Run.Step, id);
    }

    /// <summary>The text of that id; null when another was asked about since, or none.</summary>
    public static async Task<string?> TakeAsync(TurnScope scope, string? id, CancellationToken cancellationToken)
    {
        var kept = await Kept(scope).GetAsync(scope.Context, () => "", cancellationToken);
        if (id is not { Length: IdLength } || kept is null || !kept.StartsWith(id, StringComparison.Ordinal))
            return null;
        await Kept(scope).DeleteAsync(scope.Context, cancellationToken);
        return kept[IdLength..];
    }

    private static IStatePropertyAccessor<string> Kept(TurnScope scope) => scope.State.CreateProperty<string>(Property);
}
