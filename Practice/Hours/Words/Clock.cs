using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>A time of day as it was typed.</summary>
internal sealed partial record Clock(LocalTime Time, ClockForm Form)
{
    /// <summary>The hours that a day's work seldom has: 3:30 is rather half past three in the afternoon.</summary>
    private const int LastSmallHour = 6;

    /// <summary>The time where one moment of a working day is meant.</summary>
    public LocalTime Alone(TypedTime typed)
    {
        if (Form is ClockForm.HourOnly or ClockForm.HourAndMinutes && Time.Hour <= LastSmallHour)
            typed.Fail(Misheard.MorningOrEvening);
        return Time;
    }

    /// <summary>"at 9", "9:30", "6pm", "noon"; a number alone only after "at" or where nothing else can stand.</summary>
    public static Clock? Take(TypedTime typed, bool mayBeNumber = false)
    {
        var start = typed.Position;
        var isNumberFine = typed.Take(typed.Table.At) || mayBeNumber;
        if (typed.Take(typed.Table.Noon))
            return new(LocalTime.Noon, ClockForm.HalfOfDay);
        if (typed.Take(typed.Table.Midnight))
            return new(LocalTime.Midnight, ClockForm.HalfOfDay);

        var form = typed.Take(HourAndMinutes()) ?? typed.Take(FourDigits()) ?? typed.Take(HourOnly());
        if (form is not null && Read(typed, form, isNumberFine) is { } clock)
            return clock;

        typed.Position = start;
        return null;
    }

    private static Clock? Read(TypedTime typed, Match form, bool isNumberFine)
    {
        var hour = int.Parse(form.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var hasMinutes = form.Groups["minute"].Success;
        var minute = hasMinutes ? int.Parse(form.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var isColonless = hasMinutes && form.Length == 4 && form.ValueSpan.IndexOfAny(":.") < 0;

        // Whether o'clock is said or not makes no difference to which half of the day it is.
        var isClock = typed.Take(typed.Table.Clock) || isNumberFine || (hasMinutes && !isColonless);
        var isMorning = typed.Take(typed.Table.Morning);
        var isEvening = !isMorning && typed.Take(typed.Table.Evening);
        if (isMorning || isEvening)
            return hour is < 1 or > 12 || minute > 59 ? Impossible(typed) : new(new(hour % 12 + (isEvening ? 12 : 0), minute), ClockForm.HalfOfDay);
        if (!isClock)
            return null;
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
            return Impossible(typed);

        var isOf24 = hour is 0 or > 12 || form.ValueSpan[0] == '0' || isColonless;
        return new(new(hour % 24, minute), isOf24 ? ClockForm.Of24 : hasMinutes ? ClockForm.HourAndMinutes : ClockForm.HourOnly);
    }

    private static Clock Impossible(TypedTime typed)
    {
        typed.Fail(Misheard.NoSuchTime);
        return new(LocalTime.Midnight, ClockForm.Of24);
    }

    [GeneratedRegex(@"^(?<hour>\d{1,2})[:.](?<minute>\d{2})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex HourAndMinutes();

    [GeneratedRegex(@"^(?<hour>\d{2})(?<minute>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"^(?<hour>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex HourOnly();
}
