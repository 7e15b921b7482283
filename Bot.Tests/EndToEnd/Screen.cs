using Microsoft.Playwright;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>What a page is looked at on.</summary>
/// <param name="Name">What its pictures are called.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="IsDark">Whether the person prefers dark colours.</param>
public sealed record Screen(string Name, int Width, int Height, bool IsDark = false)
{
    public static Screen Desk { get; } = new("desk", 1280, 800);

    public static Screen Phone { get; } = new("phone", 390, 844);

    /// <summary>Desk and phone, light and dark.</summary>
    public static IReadOnlyList<Screen> All { get; } = [Desk, Desk.InTheDark(), Phone, Phone.InTheDark()];

    public ColorScheme Scheme => IsDark ? ColorScheme.Dark : ColorScheme.Light;

    private Screen InTheDark() => this with { Name = $"{Name}-dark", IsDark = true };
}
