using System.Globalization;

namespace AdaptiveCards;

/// <summary>The version of the card schema that a card is written for.</summary>
public sealed class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    public AdaptiveSchemaVersion()
    {
    }

    /// <exception cref="FormatException">Not two whole numbers with a dot between, such as "1.5".</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        if (!Version.TryParse(versionString, out var version))
            throw new FormatException($"\"{versionString}\" is no version of the card schema. Write two numbers such as \"1.5\".");
        (Major, Minor) = (version.Major, version.Minor);
    }

    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    public int Major { get; set; }

    public int Minor { get; set; }

    public int CompareTo(AdaptiveSchemaVersion? other) =>
        other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    public override string ToString() => (Major, Minor) == (1, 5) ? "1.5" : string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
