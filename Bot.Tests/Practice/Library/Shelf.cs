using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Practice.Library;

/// <summary>Libraries made of the sample under other names.</summary>
internal static class Shelf
{
    public static DilemmaReading Reading(string id, string topic = "shipping", int difficulty = 1, bool isHeavy = false, string language = "en", string title = "The wrong blue", string? file = null, string? twin = null)
    {
        var text = Sample.Text
            .Replace("id: wrong-colour", $"id: {id}", StringComparison.Ordinal)
            .Replace("topic: shipping", $"topic: {topic}", StringComparison.Ordinal)
            .Replace("difficulty: 1", $"difficulty: {difficulty}", StringComparison.Ordinal)
            .Replace("language: en", $"language: {language}", StringComparison.Ordinal)
            .Replace("title: The wrong blue", $"title: {title}", StringComparison.Ordinal)
            .Replace("start: opening", twin is null ? "start: opening" : $"twin: {twin}\nstart: opening", StringComparison.Ordinal)
            .Replace("start: opening", isHeavy ? "content-note: A death.\nstart: opening" : "start: opening", StringComparison.Ordinal);
        var reading = DilemmaReader.Read(file ?? $"{id}.yaml", text);
        Assert.Empty(reading.Complaints);
        return reading;
    }

    public static DilemmaLibrary Of(params DilemmaReading[] readings) => DilemmaLibrary.Of(readings);

    public static Dilemma The(this DilemmaLibrary library, string id) => library.Dilemmas.Single(dilemma => dilemma.Id == id);
}
