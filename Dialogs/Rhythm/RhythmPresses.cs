using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.OtherPeople;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Safety;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Dialogs.Rhythm;

/// <summary>What a press on a card does that says when the bot may write. The pressed card becomes what is so then.</summary>
internal sealed class RhythmPresses(PersonSettings settings, DialogStack stack, Decisions decisions, OtherPeoplesData others) : IAreaPresses
{
    public bool Takes(CardAnswer answer) =>
        answer.Verb is Verbs.Settings or Verbs.SaveSettings or Verbs.Pause or Verbs.EndPause or Verbs.WasReply or Verbs.BringBack;

    /// <summary>Answers a press; the repeat of one is answered again without effect.</summary>
    public Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) => answer.Verb switch
    {
        Verbs.SaveSettings => SaveAsync(scope, answer, cancellationToken),
        Verbs.Pause => PauseAsync(scope, answer, cancellationToken),
        Verbs.EndPause => EndPauseAsync(scope, answer, cancellationToken),
        Verbs.WasReply => TakeAsReplyAsync(scope, answer, cancellationToken),
        Verbs.BringBack => BringBackAsync(scope, answer),
        _ => Become(scope, settings.Card(scope)),
    };

    private async Task SaveAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var read = SettingsReader.Read(scope.Words, answer, settings.HoursOf(scope), scope.Turn.Rhythm.Row);
        if (read is null)
        {
            await Become(scope, settings.Card(scope));
        }
        else if (read.Faults.Length > 0)
        {
            await Become(scope, settings.Card(scope, read.Form, settings.Sentences(scope), scope.Words.SettingsNotSaved(read.Faults)));
        }
        else
        {
            await PersonSettings.ChangeAsync(scope, row => read.Change.WriteTo(row, scope.Turn.Now), cancellationToken);
            await Become(scope, settings.Card(scope, settings.Form(scope), scope.Words.SettingsSaved(settings.Sentences(scope)), ""));
        }
    }

    private Task BringBackAsync(TurnScope scope, CardAnswer answer)
    {
        if (answer.Id is { } topic && HeavyTopics.Of(scope.Turn.Rhythm.Row).Contains(topic))
            scope.Turn.Rhythm.Change(row => HeavyTopics.BringBack(row, topic));
        return Become(scope, settings.Card(scope));
    }

    private async Task PauseAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer.Id is PauseCard.Date ? ReadDate(scope, answer) : Picked(scope, answer.Id))
        {
            case Heard<Pause>.Meant { Value: var pause }:
                await PersonSettings.PauseAsync(scope, pause, cancellationToken);
                await Become(scope, PauseCard.Answered(scope.Words, settings.PauseSentence(scope), settings.IsPaused(scope)));
                break;
            case Heard<Pause>.Unclear { Why: var why }:
                await Become(scope, settings.AskUntilWhen(scope, why is Misheard.NotUnderstood ? scope.Words.PauseDateMissing : scope.Words.Misheard(why)));
                break;
            default:
                await Become(scope, settings.AskUntilWhen(scope));
                break;
        }
    }

    // Reckoned from the press: the card may be days old.
    private Heard<Pause> Picked(TurnScope scope, string? id)
    {
        var days = settings.HoursOf(scope).Days;
        var today = days.DayOf(PersonSettings.Now(scope));
        Heard<Pause> Until(LocalDate date) => new Heard<Pause>.Meant(new Pause(days.StartOf(date)));
        return id switch
        {
            PauseCard.Tomorrow => Until(today.PlusDays(1)),
            PauseCard.Monday => Until(today.Next(IsoDayOfWeek.Monday)),
            PauseCard.TwoWeeks => Until(today.PlusWeeks(2)),
            PauseCard.WithoutEnd => new Heard<Pause>.Meant(Pause.WithoutEnd),
            _ => new Heard<Pause>.Nothing(),
        };
    }

    // The field's date is read as a typed one is: the same ones are over or too far.
    private Heard<Pause> ReadDate(TurnScope scope, CardAnswer answer)
    {
        var words = Languages.WordsOf(scope.Words.Language);
        return answer.Field(Fields.Until) is { Length: <= Fields.Longest } field && LocalDatePattern.Iso.Parse(field) is { Success: true }
            ? PauseReader.Read($"{words.Until.First()} {field}", PersonSettings.Now(scope), settings.HoursOf(scope).Zone, words)
            : new Heard<Pause>.Unclear(Misheard.NotUnderstood);
    }

    private async Task EndPauseAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var hasEnded = !scope.Turn.IsRepeat && await settings.EndPauseAsync(scope, cancellationToken);
        var sentence = hasEnded ? scope.Words.PauseOver(settings.Sentences(scope)) : settings.PauseSentence(scope);
        await Become(scope, answer.Id is SettingsCard.From
            ? settings.Card(scope)
            : PauseCard.Answered(scope.Words, sentence, settings.IsPaused(scope)));
    }

    private async Task TakeAsReplyAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (scope.Attempts.Open is not { AwaitsWords: true } attempt
            || attempt.Id != answer.AttemptId
            || attempt.Run.Step != answer.Step
            || await AskedBack.TakeAsync(scope, answer.Id, cancellationToken) is not { } text
            || decisions.Typed(attempt.Run, text) is not { } decision)
        {
            OldPresses.Dead(scope, scope.Words.BeenHere);
            return;
        }

        scope.Reply.Answer(scope.PressedCardId, StubCard.Make(scope.Words, attempt.Run.Dilemma.Title, scope.Words.TakenAsReply));
        if (await others.AsksFirstAsync(scope, text, cancellationToken))
            return;
        await Decisions.TakeAsync(scope, attempt, decision, attempt.CardId, cancellationToken);
        if (scope.Attempts.Open is null)
            await stack.EndAsync(scope, cancellationToken);
    }

    private static Task Become(TurnScope scope, AdaptiveCard card)
    {
        scope.Reply.Answer(scope.PressedCardId, card);
        return Task.CompletedTask;
    }
}
