using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Words;
using NodaTime;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about when it may write.</summary>
public sealed partial class Words
{
    public string SettingsTitle => Text();

    public string SettingsHint => Text();

    public string SettingsZone => Text();

    public string SettingsZoneHint => Text();

    public string SettingsDays => Text();

    public string SettingsWorkFrom => Text();

    public string SettingsWorkTo => Text();

    public string SettingsQuietFrom => Text();

    public string SettingsQuietTo => Text();

    public string SettingsQuietHint => Text();

    public string SettingsNudges => Text();

    public string SettingsNudgesOn => Text();

    public string SettingsSave => Text();

    public string SettingsPause => Text();

    public string SettingsOpen => Text();

    public string SettingsZoneUnknown => Text();

    public string SettingsNoDays => Text();

    public string SettingsWorkHalf => Text();

    public string SettingsWorkSame => Text();

    public string SettingsQuietHalf => Text();

    public string SettingsQuietSame => Text();

    public string NudgesAreOff => Text();

    public string PausedNowWithoutEnd => Text();

    public string PauseTitle => Text();

    public string PauseQuestion => Text();

    public string PauseTomorrow => Text();

    public string PauseMonday => Text();

    public string PauseTwoWeeks => Text();

    public string PauseWithoutEnd => Text();

    public string PauseDateLabel => Text();

    public string PauseDate => Text();

    public string PauseDateMissing => Text();

    public string PauseEnd => Text();

    public string PausedWithoutEnd => Text();

    public string SnoozedWhileOff => Text();

    public string AskBackPause => Text();

    public string AskBackQuietHours => Text();

    public string AskBackPick => Text();

    public string AskBackReply => Text();

    public string TakenAsReply => Text();

    public string SettingsSaved(string now) => Format(Text(), now);

    public string SettingsNotSaved(string faults) => Format(Text(), faults);


    public string SettingsZoneSeveral(IEnumerable<string> zones) => Format(Text(), Either(zones));

    public string HoursNow(PersonHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        object[] work = [Days(hours.WorkingDays), Time(hours.WorkingHours.From), Time(hours.WorkingHours.To), Zone(hours.Zone)];
        return hours.QuietHours is { } quiet
            ? Format(Text("HoursNowQuiet"), [.. work, Time(quiet.From), Time(quiet.To)])
            : Format(Text(), work);
    }

    public string HoursLeaveNoRoom(DateTimeZone zone) => Format(Text(), Zone(zone));

    public string NudgesNotBefore(string moment) => Format(Text(), moment);

    public string PausedNow(string moment) => Format(Text(), moment);

    public string Noted(string now) => Format(Text(), now);

    public string Paused(string moment) => Format(Text(), moment);

    public string PauseOver(string now) => Format(Text(), now);

    public string NoPause(string now) => Format(Text(), now);

    public string Snoozed(string moment) => Format(Text(), moment);

    public string SnoozeHow(Misheard why) => Format(Text(), Misheard(why));

    public string AskBackPauseHow(Misheard why) => Format(Text(), Misheard(why));

    public string AskBackQuietHoursHow(Misheard why) => Format(Text(), Misheard(why));

    /// <summary>Why something typed about time can't be taken, in a sentence.</summary>
    public string Misheard(Misheard why) => Text("Misheard" + why);

    /// <summary>A moment to come, by the clock on the person's wall: a day alone when it is its start.</summary>
    public string Moment(LocalDateTime at, LocalDate today)
    {
        if (at.Date == today)
            return Format(Text("MomentToday"), Time(at.TimeOfDay));
        var day = at.Date.ToString(at.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", language);
        return at.TimeOfDay == LocalTime.Midnight ? day : Format(Text("MomentAt"), day, Time(at.TimeOfDay));
    }

    public string DayName(IsoDayOfWeek day) => language.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    /// <summary>Days as one says them: Monday to Friday, every day, Monday and Thursday.</summary>
    public string Days(Weekdays days)
    {
        if (days == Weekdays.All)
            return Text("EveryDay");
        var runs = new List<(IsoDayOfWeek First, IsoDayOfWeek Last)>();
        foreach (var day in days.Days)
        {
            if (runs is [.., var run] && run.Last == day - 1)
                runs[^1] = (run.First, day);
            else
                runs.Add((day, day));
        }

        return List(runs.SelectMany(run => run.Last - run.First > 1
            ? [Format(Text("DaysTo"), DayName(run.First), DayName(run.Last))]
            : new[] { run.First, run.Last }.Distinct().Select(DayName)));
    }

    private string Time(LocalTime time) => time.ToString("H:mm", language);

    // The city that names the zone; the few names that are no city's stand as they are.
    private string Zone(DateTimeZone zone)
    {
        var name = zone.Id[(zone.Id.LastIndexOf('/') + 1)..];
        return name == zone.Id || zone.Id.StartsWith("Etc/", StringComparison.Ordinal) ? name : Format(Text("ZoneTime"), name.Replace('_', ' '));
    }

    private string List(IEnumerable<string> items) => Join(items, Text("ListAnd"));

    private string Either(IEnumerable<string> items) => Join(items, Text("ListOr"));

    private string Join(IEnumerable<string> items, string last) => items.ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var before, var end] => Format(last, string.Join(", ", before), end),
    };
}
