using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;
using NodaTime;

namespace EmpathyBot.Dialogs.Rhythm;

/// <summary>When the bot may write to the person of a turn: as it is, as cards and sentences, and changed.</summary>
internal sealed class PersonSettings(HoursOptions options)
{
    public PersonHours HoursOf(TurnScope scope) => scope.Turn.Rhythm.HoursIn(options);

    public static Instant Now(TurnScope scope) => Instant.FromDateTimeOffset(scope.Turn.Now);

    public bool IsPaused(TurnScope scope) => HoursOf(scope).Pause?.Holds(Now(scope)) is true;

    /// <summary>What is so now, in sentences.</summary>
    public string Sentences(TurnScope scope)
    {
        var row = scope.Turn.Rhythm.Row;
        var snoozed = row.SnoozedUntil is { } until ? Instant.FromDateTimeOffset(until) : (Instant?)null;
        return NowSentences.Make(scope.Words, HoursOf(scope), Now(scope), row.NudgesOffAt is null, snoozed, row.ClockOffAt is null);
    }

    /// <summary>The card with everything as it is now.</summary>
    public AdaptiveCard Card(TurnScope scope) => Card(scope, Form(scope), Sentences(scope), "");

    /// <summary>The fields as everything is now.</summary>
    public SettingsForm Form(TurnScope scope) =>
        SettingsForm.Of(HoursOf(scope), scope.Turn.Rhythm.Row.NudgesOffAt is null, scope.Turn.Rhythm.Row.ClockOffAt is null);

    /// <summary>The card with what was typed on it.</summary>
    public AdaptiveCard Card(TurnScope scope, SettingsForm form, string now, string faults) =>
        SettingsCard.Make(scope.Words, form, now, faults, IsPaused(scope), HeavyTopics.Of(scope.Turn.Rhythm.Row));

    public AdaptiveCard AskUntilWhen(TurnScope scope, string fault = "")
    {
        var hours = HoursOf(scope);
        var now = Now(scope);
        return PauseCard.Make(scope.Words, NowSentences.Pause(scope.Words, hours, now), hours.Days.DayOf(now).PlusDays(1), fault);
    }

    /// <summary>What the pause means that is kept now; that there is none, when there is none.</summary>
    public string PauseSentence(TurnScope scope) =>
        NowSentences.JustPaused(scope.Words, HoursOf(scope), Now(scope)) is { Length: > 0 } paused ? paused : scope.Words.NoPause(Sentences(scope));

    public static Task PauseAsync(TurnScope scope, Pause pause, CancellationToken cancellationToken) => ChangeAsync(
        scope,
        row => (row.PausedAt, row.PausedUntil) = (scope.Turn.Now, pause.Until?.ToDateTimeOffset()),
        cancellationToken);

    /// <summary>Ends a pause that holds.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> EndPauseAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        if (!IsPaused(scope))
            return false;
        await ChangeAsync(scope, row => (row.PausedAt, row.PausedUntil) = (null, null), cancellationToken);
        return true;
    }

    /// <summary>Changes it once: the repeat of an activity has had its effect.</summary>
    public static Task ChangeAsync(TurnScope scope, Action<RhythmRow> change, CancellationToken cancellationToken) =>
        scope.Turn.IsRepeat ? Task.CompletedTask : scope.Turn.Rhythm.ChangeHoursAsync(change, cancellationToken);
}
