using EmpathyBot.Practice.Hours;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

/// <summary>People's hours and moments by lot, for laws. Moments like to lie near a change of the clocks.</summary>
public static class Drawn
{
    private static readonly Instant First = Instant.FromUtc(2009, 1, 1, 0, 0);

    private static readonly Instant Last = Instant.FromUtc(2032, 1, 1, 0, 0);

    public sealed record Case(PersonHours Hours, Instant From)
    {
        public override string ToString() =>
            $"{Hours.Zone} {Hours.WorkingDays} {Hours.WorkingHours} quiet {Hours.QuietHours} off [{string.Join(' ', Hours.DaysOff)}] {Hours.Pause} from {From.InZone(Hours.Zone)}";
    }

    public sealed record Moment(DateTimeZone Zone, Instant At)
    {
        public override string ToString() => $"{At.InZone(Zone)}";
    }

    public static Arbitrary<Moment> Moments() => Moment_().ToArbitrary();

    public static Arbitrary<Case> Cases() => (
        from moment in Moment_()
        from days in Gen.Frequency((3, Gen.Constant(Weekdays.MondayToFriday)), (3, Gen.Choose(0, 127).Select(Weekdays.FromBits)), (1, Gen.Constant(Weekdays.All)))
        from work in Gen.Frequency((2, Gen.Constant(new DayTimes(new(9, 0), new(17, 0)))), (3, Times()))
        from quiet in Gen.Frequency((1, Gen.Constant<DayTimes?>(null)), (2, Times().Select(times => (DayTimes?)times)))
        from off in Gen.Choose(-3, 12).Select(moment.At.InZone(moment.Zone).Date.PlusDays).ListOf()
        from pause in Gen.Frequency(
            (4, Gen.Constant<Pause?>(null)),
            (2, Gen.Choose(-3000, 20000).Select(minutes => (Pause?)new Pause(moment.At + Duration.FromMinutes(minutes)))),
            (1, Gen.Constant((Pause?)Pause.WithoutEnd)))
        select new Case(
            new PersonHours { Zone = moment.Zone, WorkingDays = days, WorkingHours = work, QuietHours = quiet, DaysOff = off.ToHashSet(), Pause = pause },
            moment.At)).ToArbitrary();

    /// <summary>Half hours and odd minutes, so that stretches touch and miss each other, and night shifts as often as days.</summary>
    public static Gen<LocalTime> Time() =>
        Gen.Frequency((3, Gen.Choose(0, 47).Select(half => half * 30)), (1, Gen.Choose(0, 1439))).Select(minute => LocalTime.FromMinutesSinceMidnight(minute));

    private static Gen<DayTimes> Times() => from start in Time() from end in Time() select new DayTimes(start, end);

    private static Gen<Moment> Moment_() =>
        from zone in Gen.Elements(Zones.Odd.AsEnumerable())
        from minute in Gen.Choose(0, (int)(Last - First).TotalMinutes)
        from seconds in Gen.Elements(0, 0, 0, 1, 59)
        from nearChange in Gen.Elements(true, false)
        from off in Gen.Choose(-3000, 200)
        let anywhere = First + Duration.FromMinutes(minute) + Duration.FromSeconds(seconds)
        let piece = zone.GetZoneInterval(anywhere)
        select new Moment(zone, nearChange && piece.HasEnd && piece.End < Last ? piece.End + Duration.FromMinutes(off) : anywhere);
}
