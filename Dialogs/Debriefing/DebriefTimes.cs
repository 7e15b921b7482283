using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Hours.Words;
using NodaTime;

namespace EmpathyBot.Dialogs.Debriefing;

/// <summary>When "this evening" is for the person of a turn, and on which day a promise is asked after.</summary>
internal sealed class DebriefTimes(PersonSettings settings)
{
    private const int DaysWhereNoneIsSaid = 7;

    /// <summary>The evening to come.</summary>
    public DateTimeOffset Evening(TurnScope scope) => EmpathyBot.Practice.Debriefs.Evening.After(settings.HoursOf(scope), PersonSettings.Now(scope)).ToDateTimeOffset();

    /// <summary>The day on which a promise is asked after: as people say days; a week from now where nothing is said.</summary>
    public Heard<Instant> Day(TurnScope scope, string typed)
    {
        var days = settings.HoursOf(scope).Days;
        var now = PersonSettings.Now(scope);
        return SnoozeReader.Read(typed, now, days.Zone, Languages.WordsOf(scope.Words.Language)) switch
        {
            Heard<Instant>.Nothing => new Heard<Instant>.Meant(days.StartOf(days.DayOf(now).PlusDays(DaysWhereNoneIsSaid))),
            var heard => heard,
        };
    }

    /// <summary>When that day can be asked on: at once within the person's hours, otherwise when they begin next.</summary>
    public Instant Asked(TurnScope scope, Instant day) => settings.HoursOf(scope).NextOpen(day) ?? day;

    /// <summary>Whether two moments lie on one day of the person's.</summary>
    public bool IsSameDay(TurnScope scope, Instant one, Instant other)
    {
        var days = settings.HoursOf(scope).Days;
        return days.DayOf(one) == days.DayOf(other);
    }

    /// <summary>A moment to come, as the person would say it.</summary>
    public string Say(TurnScope scope, DateTimeOffset at) =>
        Cards.Rhythm.NowSentences.Moment(scope.Words, settings.HoursOf(scope), Instant.FromDateTimeOffset(at), PersonSettings.Now(scope));
}
