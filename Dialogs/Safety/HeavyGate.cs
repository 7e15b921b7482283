using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Safety;
using NodaTime;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>
/// Heavy dilemmas are rationed per person, and not brought to who wants none. Whoever asks for one by name is told so and gets a lighter one;
/// asked for once more within the day, it comes: it is theirs to decide.
/// </summary>
internal sealed class HeavyGate(ScenarioShelf shelf, SafetyOptions options, PersonSettings settings)
{
    private const string Property = "heavyWish";
    private static readonly TimeSpan WishKeeps = TimeSpan.FromHours(24);

    /// <summary>The ids of heavy ones that don't come unasked whatever the share: their topic was turned down, or the next is to be light.</summary>
    public IReadOnlyCollection<string> TurnedDown(TurnScope scope)
    {
        var row = scope.Turn.Rhythm.Row;
        var topics = HeavyTopics.Of(row);
        return topics.Count == 0 && row.LightenedAt is null
            ? []
            : [.. Heavy.Where(dilemma => row.LightenedAt is not null || topics.Contains(dilemma.Topic)).Select(dilemma => dilemma.Id)];
    }

    public IReadOnlyCollection<string> All => [.. Heavy.Select(dilemma => dilemma.Id)];

    private IEnumerable<Dilemma> Heavy => shelf.Library.Dilemmas.Where(dilemma => dilemma.IsHeavy);

    /// <summary>Why a heavy one is not brought now, in a sentence; null when it may be.</summary>
    public async Task<string?> WhyNotAsync(TurnScope scope, Dilemma heavy, CancellationToken cancellationToken)
    {
        var row = scope.Turn.Rhythm.Row;
        if (HeavyTopics.Of(row).Contains(heavy.Topic))
            return scope.Words.HeavyTurnedDown(heavy.Title, heavy.Topic);
        if (row.LightenedAt is not null)
            return scope.Words.HeavyLightNext(heavy.Title);
        var begun = await scope.Attempts.FindBegunAsync(All, scope.Turn.Now - HeavyShare.Week, cancellationToken);
        return HeavyShare.FreeAt(begun, options.HeavyPerWeek) switch
        {
            null => null,
            { } at when at == DateTimeOffset.MaxValue => scope.Words.HeavyNoShare(heavy.Title),
            { } at => scope.Words.HeavyShareHad(heavy.Title, DayOf(scope, at)),
        };
    }

    /// <summary>Whether somebody asks for this one a second time; the first time is remembered.</summary>
    public static async Task<bool> InsistsAsync(TurnScope scope, Dilemma heavy, CancellationToken cancellationToken)
    {
        var wish = scope.State.CreateProperty<string>(Property);
        var before = await wish.GetAsync(scope.Context, () => "", cancellationToken) ?? "";
        var since = (scope.Turn.Now - WishKeeps).ToUnixTimeSeconds();
        if (before.Split('|') is [var id, var at] && id == heavy.Id && long.TryParse(at, out var asked) && asked > since)
        {
            await wish.DeleteAsync(scope.Context, cancellationToken);
            return true;
        }

        await wish.SetAsync(scope.Context, FormattableString.Invariant($"{heavy.Id}|{scope.Turn.Now.ToUnixTimeSeconds()}"), cancellationToken);
        return false;
    }

    // The first whole day on which there is room.
    private string DayOf(TurnScope scope, DateTimeOffset at)
    {
        var days = settings.HoursOf(scope).Days;
        var day = days.DayOf(Instant.FromDateTimeOffset(at)).PlusDays(1);
        return scope.Words.Moment(day.AtMidnight(), days.DayOf(PersonSettings.Now(scope)));
    }
}
