namespace EmpathyBot.Practice.Hours.Words;

/// <summary>Reads how often: every day, weekly, each working day, once a week. Fails for what is more than daily or not weekly.</summary>
internal sealed class HowOften(TypedTime typed)
{
    private readonly TimeWords _table = typed.Table;

    /// <summary>Whether it was said that it comes every week.</summary>
    public bool IsWeekly { get; set; }

    /// <summary>The days that it comes to: all for "every day".</summary>
    public Weekdays Days { get; private set; }

    /// <summary>Takes one such part; false where none begins.</summary>
    public bool Take()
    {
        if (typed.Take(_table.Often) is { } often)
            return Every(often);
        if (typed.Take(_table.WorkingDays))
            return OnWorkingDays();
        if (typed.Take(_table.Every))
            return TakeAfterEvery();

        var start = typed.Position;
        var count = typed.TakeNumber();
        if (typed.Take(_table.Times))
            return TakeTimes();

        // "Once a week": the "once" has been read.
        if (count == 1 && typed.Take(_table.Units) is { } unit)
            return Every(unit);
        typed.Position = start;
        return false;
    }

    private bool TakeAfterEvery()
    {
        if (typed.Take(_table.Other))
            return Never(typed.Take(_table.Units) is Unit.Minute or Unit.Hour ? Misheard.TooOften : Misheard.OnlyWeekly);
        if (typed.Take(_table.WorkingDays) || (typed.Take(_table.Working) && typed.Take(_table.Units) == Unit.Day))
            return OnWorkingDays();

        var count = typed.TakeNumber() ?? 1;
        if (typed.Take(_table.Units) is { } unit)
            return count == 1 ? Every(unit) : Never(unit is Unit.Minute or Unit.Hour ? Misheard.TooOften : Misheard.OnlyWeekly);

        // A weekday comes after this: every Tuesday.
        IsWeekly = true;
        return _table.Weekdays.ContainsKey(typed.Word);
    }

    private bool TakeTimes()
    {
        typed.Take(_table.Every);
        typed.TakeNumber();
        return typed.Take(_table.Units) switch
        {
            Unit.Week => IsWeekly = true,
            Unit.Minute or Unit.Hour or Unit.Day => Never(Misheard.TooOften),
            { } => Never(Misheard.OnlyWeekly),
            _ => false,
        };
    }

    private bool Every(Unit unit)
    {
        IsWeekly = true;
        if (unit is Unit.Minute or Unit.Hour)
            return Never(Misheard.TooOften);
        if (unit is Unit.Month or Unit.Year)
            return Never(Misheard.OnlyWeekly);
        if (unit == Unit.Day)
            Days = Weekdays.All;
        return true;
    }

    private bool OnWorkingDays()
    {
        IsWeekly = true;
        Days = Weekdays.MondayToFriday;
        return true;
    }

    private bool Never(Misheard why)
    {
        typed.Fail(why);
        return true;
    }
}
