using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Safety;

/// <summary>The topics of which a person wants no heavy dilemmas, as they are kept with their other wishes.</summary>
public static class HeavyTopics
{
    private const char Between = ',';

    public static IReadOnlyList<string> Of(RhythmRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.NoHeavyTopics?.Split(Between) ?? [];
    }

    public static void TurnDown(RhythmRow row, string topic) => Keep(row, [.. Of(row).Append(topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public static void BringBack(RhythmRow row, string topic) => Keep(row, [.. Of(row).Where(one => one != topic)]);

    private static void Keep(RhythmRow row, List<string> topics) => row.NoHeavyTopics = topics.Count == 0 ? null : string.Join(Between, topics);
}
