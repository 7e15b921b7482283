namespace EmpathyBot.Storage;

/// <summary>Bound from <c>Practice:TimeZone</c>.</summary>
/// <param name="TimeZone">The IANA name of the zone of whoever said none; UTC when null.</param>
public sealed record HoursOptions(string? TimeZone);
