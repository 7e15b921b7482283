using System.Text.RegularExpressions;

namespace EmpathyBot.Practice.Reading.Format;

/// <summary>
/// How much a dilemma may hold. Far above what reads well; there so that no file can take the host's breath, and no card outgrows
/// what Teams takes. Lengths of texts are counted as <see cref="Room"/> does.
/// </summary>
internal static partial class Limits
{
    /// <summary>The longest file, in characters.</summary>
    public const int Characters = 256 * 1024;

    public const int IdCharacters = 40;

    /// <summary>Somebody's name, or a word to be filled in.</summary>
    public const int Name = 60;

    public const int Title = 80;

    /// <summary>What can be asked or looked up. It stands on a card three times, and so does a <see cref="Line"/>.</summary>
    public const int Question = 200;

    /// <summary>What can be said or done, and what is to be justified.</summary>
    public const int Line = 300;

    /// <summary>What is said, seen, told or explained.</summary>
    public const int Text = 600;

    public const int Guises = 6;
    public const int Scenes = 60;
    public const int Endings = 30;
    public const int Choices = 8;
    public const int Asks = 8;
    public const int Variants = 12;
    public const int Words = 40;

    /// <summary>Facts in one file; a state of a run is one bit for each.</summary>
    public const int Facts = 64;

    public const int EasiestDifficulty = 1;
    public const int HardestDifficulty = 3;
    public const int FewestMinutes = 1;
    public const int MostMinutes = 15;
    public const int YoungestAge = 1;
    public const int OldestAge = 120;

    /// <summary>The longest that something may take to happen later.</summary>
    public static readonly TimeSpan LongestLater = TimeSpan.FromDays(90);

    public const string IdPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const string LanguagePattern = "^[a-z]{2}$";
    public const string WordPattern = "^[a-z][a-z0-9-]*$";
    public const string AfterPattern = "^([1-9][0-9]{0,5}) (minute|minutes|hour|hours|day|days)$";

    [GeneratedRegex(IdPattern)]
    public static partial Regex Id();

    [GeneratedRegex(LanguagePattern)]
    public static partial Regex Language();

    [GeneratedRegex(WordPattern)]
    public static partial Regex Word();

    [GeneratedRegex(AfterPattern)]
    public static partial Regex After();
}
