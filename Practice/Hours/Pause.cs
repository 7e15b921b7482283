using NodaTime;

namespace EmpathyBot.Practice.Hours;

/// <summary>A person wants to hear nothing for a while.</summary>
/// <param name="Until">The first moment after it; null when it lasts until the person ends it.</param>
public sealed record Pause(Instant? Until)
{
    public static Pause WithoutEnd { get; } = new((Instant?)null);

    public bool Holds(Instant at) => Until is not { } end || at < end;
}
