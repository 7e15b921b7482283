using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace EmpathyBot.Practice.Hours;

/// <summary>Finds the zone that a person means.</summary>
public static class ZoneNames
{
    /// <summary>Fewer letters are no city's name.</summary>
    private const int LeastLetters = 3;

    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;

    // Where people live; the database has many more names, for the same zones or for none.
    private static readonly FrozenSet<string> Places =
        (Source.ZoneLocations ?? []).Select(place => place.ZoneId).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Ids =
        Source.GetIds().ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> WindowsIds =
        Source.WindowsMapping.PrimaryMapping.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<(string City, string Id)> Cities =
    [
        .. Source.GetIds()
            .Where(id => Places.Contains(id) || Places.Contains(Source.CanonicalIdMap[id]))
            .Where(id => id.Contains('/', StringComparison.Ordinal))
            .Select(id => (Plain(id[(id.LastIndexOf('/') + 1)..]), id))
            .OrderBy(city => city.id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// The zones that may be meant: none when it is unknown, several when it could be any of them. A name of the IANA database or of Windows, in
    /// any case, or a city that has a zone of its own, whole or a beginning of one of its words of three letters or more.
    /// </summary>
    public static IReadOnlyList<DateTimeZone> Find(string? text)
    {
        var name = (text ?? "").Trim();
        if (Ids.GetValueOrDefault(name.Replace(' ', '_')) is { } id)
            return [Zones[id]];
        if (WindowsIds.GetValueOrDefault(name) is { } mapped)
            return [Zones[mapped]];

        var city = Plain(name);
        if (city.Length < LeastLetters)
            return [];
        Func<string, bool>[] ways =
        [
            one => one == city,
            one => one.StartsWith(city, StringComparison.Ordinal),
            one => one.Contains(" " + city, StringComparison.Ordinal),
        ];
        return ways.Select(Matching).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    // Two names of one zone are one, the one that people live under.
    private static List<DateTimeZone> Matching(Func<string, bool> isMeant) =>
    [
        .. Cities
            .Where(city => isMeant(city.City))
            .Select(city => Places.Contains(city.Id) ? city.Id : Source.CanonicalIdMap[city.Id])
            .DistinctBy(id => Source.CanonicalIdMap[id], StringComparer.Ordinal)
            .Select(id => Zones[id]),
    ];

    private static string Plain(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Where(letter => letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
