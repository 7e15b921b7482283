using System.Globalization;
using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>What a client tells about itself with everything it sends: the browser's language, country and time zone.</summary>
internal sealed record ClientInfo(string Locale, string Country, string TimeZone)
{
    public static readonly ClientInfo Unknown = new("en-US", "US", "Etc/UTC");

    public static ClientInfo Read(JsonObject? said)
    {
        var locale = said.Text("locale") is { Length: > 0 and <= 35 } given ? given : Unknown.Locale;
        var zone = said.Text("timezone") is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : Unknown.TimeZone;
        var region = locale.Split('-').FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetterUpper));
        return new(locale, region ?? Unknown.Country, zone);
    }

    public JsonObject ToEntity() => new()
    {
        ["type"] = "clientInfo",
        ["locale"] = Locale,
        ["country"] = Country,
        ["platform"] = "Web",
        ["timezone"] = TimeZone,
    };

    public string LocalTime(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
