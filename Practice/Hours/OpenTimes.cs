using NodaTime;

namespace EmpathyBot.Practice.Hours;

/// <summary>A person's open times on a wall's clock that is never set: no zone, no pause.</summary>
internal readonly struct OpenTimes(PersonHours hours)
{
    private readonly Weekdays _days = hours.WorkingDays;
    private readonly DayTimes _work = hours.WorkingHours;
    private readonly DayTimes? _quiet = hours.QuietHours;
    private readonly IReadOnlySet<LocalDate> _off = hours.DaysOff;

    /// <summary>Whether there is any open time in a week without days off.</summary>
    public bool Exist => !_days.IsEmpty
        && (_quiet is not { } quiet || !quiet.Contains(_work.From) || (_work.Contains(quiet.To) && !quiet.Contains(quiet.To)));

    public bool Contain(LocalDateTime at)
    {
        var begunOn = ShiftOf(at);
        return _work.Contains(at.TimeOfDay)
            && _days.Contains(begunOn.DayOfWeek)
            && _quiet?.Contains(at.TimeOfDay) != true
            && !_off.Contains(begunOn)
            && !_off.Contains(at.Date);
    }

    /// <summary>The first open time at or after this one. Some must <see cref="Exist"/>.</summary>
    public LocalDateTime FirstFrom(LocalDateTime from)
    {
        // Days off are many at most, never all, so a day comes on which this ends.
        for (var date = from.Date.PlusDays(-1); ; date = date.PlusDays(1))
        {
            if (!_days.Contains(date.DayOfWeek) || _off.Contains(date))
                continue;

            // Within one shift it opens where the shift begins or where quiet hours end, on its first day or its second.
            var earliest = LocalDateTime.Max(from, _work.StartOn(date));
            var found = Later(earliest, earliest);
            if (_quiet is { } quiet)
                found ??= Later(date + quiet.To, earliest) ?? Later(date.PlusDays(1) + quiet.To, earliest);
            if (found is { } first && first < _work.EndFrom(date))
                return first;
        }
    }

    /// <summary>Where the stretch that this open time is in ends.</summary>
    public LocalDateTime EndAfter(LocalDateTime open)
    {
        var end = _work.EndFrom(ShiftOf(open));
        var tomorrow = open.Date.PlusDays(1);
        if (_off.Contains(tomorrow))
            end = LocalDateTime.Min(end, tomorrow.AtMidnight());
        if (_quiet is { } quiet)
            end = LocalDateTime.Min(end, (quiet.From > open.TimeOfDay ? open.Date : tomorrow) + quiet.From);
        return end;
    }

    private LocalDate ShiftOf(LocalDateTime at) => _work.IsOverMidnight && at.TimeOfDay < _work.From ? at.Date.PlusDays(-1) : at.Date;

    private LocalDateTime? Later(LocalDateTime candidate, LocalDateTime earliest) => candidate >= earliest && Contain(candidate) ? candidate : null;
}
