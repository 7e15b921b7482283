using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Words;

/// <summary>Every word that the bot itself says, in one language. What customers say stands in the dilemmas.</summary>
public sealed partial class Words(CultureInfo language)
{
    private const string English = "en";

    /// <summary>The languages there are words in.</summary>
    private static readonly string[] Spoken = [English];

    private static readonly ResourceManager Texts = new("EmpathyBot.Cards.Words.Words", typeof(Words).Assembly);

    /// <summary>By tag, as clients name them: a few hundred at most, since nothing else has words.</summary>
    private static readonly ConcurrentDictionary<string, Words> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a BCP 47 tag; English where there are none for it.</summary>
    public static Words For(string? tag) => Known.TryGetValue(tag ?? "", out var known) ? known : Find(tag);

    private static Words Find(string? tag)
    {
        try
        {
            var language = CultureInfo.GetCultureInfo(string.IsNullOrEmpty(tag) ? English : tag, predefinedOnly: true);
            return Known.GetOrAdd(tag ?? "", new Words(Spoken.Contains(language.TwoLetterISOLanguageName) ? language : CultureInfo.GetCultureInfo(English)));
        }
        catch (CultureNotFoundException)
        {
            return new Words(CultureInfo.GetCultureInfo(English));
        }
    }

    /// <summary>The two-letter code of the language.</summary>
    public string Language => language.TwoLetterISOLanguageName;

    public string Name(Stake stake) => Text("Stake" + stake);

    public string Minutes(int minutes) => Format(Text(), minutes);

    public string Difficulty(int difficulty) => Text("Difficulty" + difficulty.ToString(CultureInfo.InvariantCulture));

    public string After(TimeSpan after) => after switch
    {
        { TotalDays: >= 1 } => Count("Day", (int)Math.Round(after.TotalDays)),
        { TotalHours: >= 1 } => Count("Hour", (int)Math.Round(after.TotalHours)),
        _ => Count("Minute", Math.Max(1, (int)Math.Round(after.TotalMinutes))),
    };

    public string Day(DateTimeOffset day) => day.ToString("d MMMM", language);

    /// <summary>What a card's notification says: that it is practice, and which; never what was said or done.</summary>
    public string SummaryOf(string title) => Format(Text(), title);

    /// <summary>A quotation in this language's marks.</summary>
    public string Quote(string words) => words.Length == 0 ? "" : Format(Text(), words);

    /// <summary>A change with its sign, with a true minus.</summary>
    public static string WithSign(int change) => change switch
    {
        > 0 => "+" + change.ToString(CultureInfo.InvariantCulture),
        < 0 => "\u2212" + (-change).ToString(CultureInfo.InvariantCulture),
        _ => "0",
    };

    private string Count(string unit, int count) => count == 1 ? Text(unit + "One") : Format(Text(unit + "Many"), count);

    private string Format(string text, params object[] values) => string.Format(language, text, values);

    private string Text([CallerMemberName] string name = "") =>
        Texts.GetString(name, language) ?? throw new MissingManifestResourceException($"Words.resx has no '{name}'.");
}
