using NodaTime;

namespace EmpathyBot.Bot.Tests.Practice.Hours;

/// <summary>Zones with something odd about each, and short ways to say a moment in them.</summary>
internal static class Zones
{
    /// <summary>Half hours, quarter hours, half an hour of summer time, changes at midnight, days skipped and hours far from Greenwich.</summary>
    public static IReadOnlyList<DateTimeZone> Odd { get; } =
    [
        .. new[]
        {
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham",
            "America/Sao_Paulo", "America/Goose_Bay", "America/Nuuk", "America/Havana", "Africa/Casablanca", "Asia/Tehran", "Antarctica/Troll",
            "America/Scoresbysund", "Asia/Gaza", "Pacific/Kiritimati", "America/St_Johns", "Europe/Dublin", "Etc/GMT+12", "UTC",
        }.Select(Zone),
    ];

    public static DateTimeZone Berlin { get; } = Zone("Europe/Berlin");

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary>The moment when the wall says so; the earlier one when it says so twice.</summary>
    public static Instant At(this DateTimeZone zone, int year, int month, int day, int hour = 0, int minute = 0) =>
        zone.MapLocal(new LocalDateTime(year, month, day, hour, minute)).First().ToInstant();

    /// <summary>The later moment of two when the wall says so twice.</summary>
    public static Instant AtAgain(this DateTimeZone zone, int year, int month, int day, int hour, int minute = 0) =>
        zone.MapLocal(new LocalDateTime(year, month, day, hour, minute)).Last().ToInstant();
}
