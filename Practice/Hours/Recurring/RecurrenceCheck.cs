using NodaTime;

namespace EmpathyBot.Practice.Hours.Recurring;

/// <summary>Whether a recurrence can be planned.</summary>
public static class RecurrenceCheck
{
    /// <summary>What is wrong with it at this moment; null when it has at least one time to come.</summary>
    public static RecurrenceFault? Fault(Recurrence recurrence, Instant now) => recurrence switch
    {
        Recurrence.Weekly { Days.IsEmpty: true } => RecurrenceFault.NoDays,
        Recurrence.Weekly weekly when weekly.Until < weekly.From => RecurrenceFault.EndsBeforeItStarts,
        _ when recurrence.Next(now) is not null => null,
        Recurrence.Weekly weekly when weekly.Next(NodaConstants.BclEpoch) is null => RecurrenceFault.NoDayInRange,
        Recurrence.Once once when once.Next(NodaConstants.BclEpoch) is null => RecurrenceFault.NoSuchDay,
        _ => RecurrenceFault.InThePast,
    };
}
