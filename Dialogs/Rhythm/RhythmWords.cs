using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Words;
using NodaTime;

namespace EmpathyBot.Dialogs.Rhythm;

/// <summary>What the words do that say when the bot may write. They leave a dilemma where it is.</summary>
internal sealed class RhythmWords(PersonSettings settings) : IAreaWords
{
    public bool Takes(WordKind word) => word is WordKind.Pause or WordKind.QuietHours or WordKind.Snooze or WordKind.Settings;

    /// <summary>Whether the text is the word, where a reply is awaited: "snooze the alarm" is a reply. The others ask back.</summary>
    public bool IsMeant(TurnScope scope, Word word) => word.Kind is not WordKind.Snooze || Read(scope, word) is not Heard<Instant>.Unclear { Why: Misheard.NotUnderstood };

    public Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken) => word.Kind switch
    {
        WordKind.Pause => PauseAsync(scope, word, text, cancellationToken),
        WordKind.QuietHours => QuietHoursAsync(scope, word, text, cancellationToken),
        WordKind.Snooze => SnoozeAsync(scope, word, cancellationToken),
        WordKind.Settings => ShowSettings(scope),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word.Kind, "This word says nothing of when the bot may write."),
    };

    private async Task PauseAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken)
    {
        switch (PauseReader.Read(word.Argument, PersonSettings.Now(scope), settings.HoursOf(scope).Zone, WordsOf(scope)))
        {
            case Heard<Pause>.Meant { Value: var pause }:
                await PersonSettings.PauseAsync(scope, pause, cancellationToken);
                scope.Reply.Say(settings.PauseSentence(scope));
                break;
            case Heard<Pause>.Unclear { Why: var why }:
                scope.Reply.Show(AskBackCard.Pause(scope.Words, text, why, await AskedBack.KeepAsync(scope, text, cancellationToken)));
                break;
            default:
                scope.Reply.Show(settings.AskUntilWhen(scope));
                break;
        }
    }

    private async Task QuietHoursAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken)
    {
        switch (QuietHoursReader.Read(word.Argument, WordsOf(scope)))
        {
            case Heard<DayTimes?>.Meant { Value: var quiet }:
                await PersonSettings.ChangeAsync(
                    scope,
                    row => (row.QuietFrom, row.QuietTo) = (SettingsReader.Minutes(quiet?.From), SettingsReader.Minutes(quiet?.To)),
                    cancellationToken);
                scope.Reply.Say(scope.Words.Noted(settings.Sentences(scope)));
                break;
            case Heard<DayTimes?>.Unclear { Why: var why }:
                scope.Reply.Show(AskBackCard.QuietHours(scope.Words, text, why, await AskedBack.KeepAsync(scope, text, cancellationToken)));
                break;
            default:
                await ShowSettings(scope);
                break;
        }
    }

    private async Task SnoozeAsync(TurnScope scope, Word word, CancellationToken cancellationToken)
    {
        if (Read(scope, word) is Heard<Instant>.Unclear { Why: var why })
        {
            scope.Reply.Say(scope.Words.SnoozeHow(why));
            return;
        }

        var hours = settings.HoursOf(scope);
        var now = PersonSettings.Now(scope);
        var until = Read(scope, word) is Heard<Instant>.Meant { Value: var said } ? said : hours.Days.StartOf(hours.Days.DayOf(now).PlusDays(1));
        var at = until.ToDateTimeOffset();
        await PersonSettings.ChangeAsync(scope, row => (row.SnoozedUntil, row.NudgeAt) = (at, at), cancellationToken);
        scope.Reply.Say(scope.Turn.Rhythm.Row.NudgesOffAt is null
            ? scope.Words.Snoozed(NowSentences.Moment(scope.Words, hours, until, now))
            : scope.Words.SnoozedWhileOff);
    }

    private Task ShowSettings(TurnScope scope)
    {
        scope.Reply.Show(settings.Card(scope));
        return Task.CompletedTask;
    }

    private Heard<Instant> Read(TurnScope scope, Word word) =>
        SnoozeReader.Read(word.Argument, PersonSettings.Now(scope), settings.HoursOf(scope).Zone, WordsOf(scope));

    private static TimeWords WordsOf(TurnScope scope) => Languages.WordsOf(scope.Words.Language);
}
