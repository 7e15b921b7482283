using EmpathyBot.Practice.Hours.Recurring;
using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Gathers the parts of when a drop shall go out, in whatever order they come.</summary>
internal sealed class DropWhenParts(TypedTime typed, Instant now, PersonDays days)
{
    private readonly LocalDate _today = days.DayOf(now);
    private readonly TimeWords _table = typed.Table;
    private readonly HowOften _often = new(typed);
    private Weekdays _days;
    private LocalDate? _date;
    private LocalDate? _from;
    private LocalDate? _until;
    private LocalTime? _at;

    /// <summary>Takes the next part; false where none begins.</summary>
    public bool TakeOne() =>
        typed.Take(_table.And) || typed.Take(_table.Once) || _often.Take() || TakeUntil() || TakeFrom() || TakeDays() || TakeAt() || TakeDate();

    /// <summary>What the parts come to; null when they don't go together.</summary>
    public DropWhen? Together()
    {
        var all = _days | _often.Days;
        if (_date is not null)
            return all.IsEmpty && !_often.IsWeekly && _from is null && _until is null ? Once(_date.Value) : null;
        if (_often.IsWeekly || all.Count > 1 || _from is not null || _until is not null)
            return new DropWhen.Weekly(all, _from, _until, _at);
        if (all.Count == 1)
            return Once(_today.Next(all.Days.Single()));
        return _at is { } at ? Once(IsOver(_today, at) ? _today.PlusDays(1) : _today) : null;
    }

    private DropWhen.Once Once(LocalDate date)
    {
        if (date < _today || (_at is { } at && IsOver(date, at)))
            typed.Fail(Misheard.InThePast);
        Moment.FailIfTooFar(typed, date, _today);
        return new(date, _at);
    }

    private bool IsOver(LocalDate date, LocalTime at) => WallTime.On(date, at, days.Zone) <= now;

    private bool TakeUntil() => _until is null && Takes(() => typed.Take(_table.Until) && (_until = TakeAnyDate()) is not null);

    private bool TakeFrom() => Takes(() => typed.Take(_table.From) && (TakeRange() || (_from is null && (_from = TakeAnyDate()) is not null)));

    private LocalDate? TakeAnyDate() => Dates.Take(typed, _today, dotsAreDates: true);

    private bool TakeDays()
    {
        if (TakeRange())
            return true;
        if (typed.Take(_table.EveryWeekday) is { } each)
        {
            _often.IsWeekly = true;
            _days |= Weekdays.Of(each);
            return true;
        }

        if (typed.Take(_table.Weekdays) is not { } day)
            return false;

        // A weekday that a date follows is that date's, not one of every week.
        if (_date is null && Dates.TakeAfter(day, typed, _today, dotsAreDates: false) is { } date)
            _date = date;
        else
            _days |= Weekdays.Of(day);
        return true;
    }

    // Monday to Friday.
    private bool TakeRange() => Takes(() =>
    {
        if (typed.Take(_table.Weekdays) is not { } first || !typed.TakeTo() || typed.Take(_table.Weekdays) is not { } last)
            return false;
        _often.IsWeekly = true;
        _days |= Weekdays.Between(first, last);
        return true;
    });

    private bool TakeAt() => _at is null && (_at = Clock.Take(typed)?.Alone(typed)) is not null;

    private bool TakeDate() => _date is null && ((_date = Dates.Take(typed, _today, dotsAreDates: false)) is not null || TakeLength());

    // In two days, in an hour.
    private bool TakeLength() => Takes(() =>
    {
        if (!typed.Take(_table.In) || Length.Take(typed) is not { } length || (length.Unit < Unit.Day && _at is not null))
            return false;
        var at = length.After(now, days, typed);
        _date = days.DayOf(at);
        if (length.Unit < Unit.Day)
            _at = at.InZone(days.Zone).TimeOfDay;
        return true;
    });

    private bool Takes(Func<bool> part)
    {
        var start = typed.Position;
        if (part())
            return true;
        typed.Position = start;
        return false;
    }
}
