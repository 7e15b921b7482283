namespace EmpathyBot.Practice.Hours.Recurring;

/// <summary>Why a recurrence can't be planned.</summary>
public enum RecurrenceFault
{
    /// <summary>Its one time, or its last date, is over.</summary>
    InThePast,

    /// <summary>Weekly, but on no day.</summary>
    NoDays,

    /// <summary>Its last date is before its first.</summary>
    EndsBeforeItStarts,

    /// <summary>None of its days is between its first date and its last.</summary>
    NoDayInRange,

    /// <summary>The zone has no such date: its clocks skip it whole.</summary>
    NoSuchDay,
}
