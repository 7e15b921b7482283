using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Practice.Selection;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>What stands after the word "drop": what, then when, in whatever words. "shipping every Tuesday 9:30", "for the team tomorrow".</summary>
/// <param name="What">Null when not said.</param>
/// <param name="Subject">The topic or the dilemma's id.</param>
/// <param name="When">Null when not said.</param>
/// <param name="Why">What is wrong with when; null when nothing.</param>
internal sealed record DropArgument(DropWhat? What, string? Subject, DropWhen? When, Misheard? Why)
{
    private const int MostWords = 24;

    private static readonly string[] Fillers = ["for", "to", "the", "this", "my", "team", "about", "on"];
    private static readonly string[] Hard = ["hard", "what the team finds hard", "what we find hard", "the hard ones"];

    /// <summary>Reads it; null when it isn't about a drop at all.</summary>
    public static DropArgument? Read(string text, IReadOnlyList<Dilemma> dilemmas, Instant now, DateTimeZone zone, TimeWords times)
    {
        var words = text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
            return null;
        DropArgument? faulty = null;
        for (var split = words.Length; split >= 0; split--)
        {
            if (ReadWhat(words[..split], dilemmas) is not { } what)
                continue;
            switch (DropWhenReader.Read(string.Join(' ', words[split..]), now, zone, times))
            {
                case Heard<DropWhen>.Nothing:
                    return new DropArgument(what.What, what.Subject, null, null);
                case Heard<DropWhen>.Meant { Value: var when }:
                    return new DropArgument(what.What, what.Subject, when, null);
                case Heard<DropWhen>.Unclear { Why: var why } when why is not Misheard.NotUnderstood:
                    faulty ??= new DropArgument(what.What, what.Subject, null, why);
                    break;
                default:
                    break;
            }
        }

        return faulty;
    }

    private static (DropWhat? What, string? Subject)? ReadWhat(string[] words, IReadOnlyList<Dilemma> dilemmas)
    {
        if (Hard.Contains(string.Join(' ', words), StringComparer.OrdinalIgnoreCase))
            return (DropWhat.Hard, null);
        var said = words.Where(word => !Fillers.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
        if (said.Count == 0)
            return (null, null);
        var wish = string.Join(' ', said);
        return WishMatch.Find(wish, dilemmas) switch
        {
            [] => null,
            [var one] when !string.Equals(one.Topic, wish, StringComparison.OrdinalIgnoreCase) => (DropWhat.Dilemma, one.Id),
            var several when several.All(one => one.Topic == several[0].Topic) => (DropWhat.Topic, several[0].Topic),
            _ => null,
        };
    }
}
