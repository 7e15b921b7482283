namespace EmpathyBot.Practice.Hours.Words;

/// <summary>How sure the form of a typed time makes it which half of the day is meant.</summary>
internal enum ClockForm
{
    /// <summary>18, 0:15 or 08:30 of 24 hours.</summary>
    Of24,

    /// <summary>6 pm, noon: the half is said.</summary>
    HalfOfDay,

    /// <summary>8:30: of 24 hours, most likely.</summary>
    HourAndMinutes,

    /// <summary>8: either half.</summary>
    HourOnly,
}
