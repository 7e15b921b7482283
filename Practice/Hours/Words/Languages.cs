using System.Collections.Frozen;

namespace EmpathyBot.Practice.Hours.Words;

/// <summary>The languages in which time is understood.</summary>
public static class Languages
{
    private static readonly FrozenDictionary<string, TimeWords> Tables =
        new Dictionary<string, TimeWords> { ["en"] = English.Words }.ToFrozenDictionary();

    /// <summary>The words of a language; English where there is no table for it.</summary>
    /// <param name="language">Two small letters, like en.</param>
    public static TimeWords WordsOf(string language) => Tables.GetValueOrDefault(language, English.Words);
}
