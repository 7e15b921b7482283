using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EmpathyBot.Coaching.Notes.Insults;

namespace EmpathyBot.Coaching.Notes;

/// <summary>Puts the words of a hint differently and leaves the rest of the part as it was typed. Where the grammar isn't certain it says nothing.</summary>
internal static partial class Gentle
{
    private const int MostWords = 16;

    private static readonly FrozenDictionary<string, string> Past = new Dictionary<string, string>
    {
        ["try"] = "tried", ["care"] = "cared", ["want"] = "wanted", ["listen"] = "listened", ["understand"] = "understood", ["believe"] = "believed", ["like"] = "liked", ["trust"] = "trusted",
        ["respect"] = "respected", ["mean"] = "meant", ["bother"] = "bothered", ["feel"] = "felt",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The whole part with a gentler wording in place of what was heard; null where only its writer knows one.</summary>
    public static string? Wording(PartReader parts, PartText part, Heard heard, string about)
    {
        if (heard is not { Turn: { } turn, Match: { } match } || part.Readable.IsCut)
            return null;
        var (start, words) = part.Quote(heard.From, heard.To);
        foreach (var template in turn.Gentler)
        {
            if (Fill(template, part, match) is not { } filled || (Whether().IsMatch(filled) && GoesOn(part, heard.To)))
                continue;
            var put = InItsPlace(filled, part.Typed, start, words);
            var whole = part.Typed[..start] + put + part.Typed[(start + words.Length)..];
            if (IsClear(parts, whole, start, start + put.Length, about))
                return whole;
        }

        return null;
    }

    private static bool IsClear(PartReader parts, string whole, int from, int to, string about)
    {
        if (InsultFinder.Find(whole, about) is not null)
            return false;
        var text = PartText.Of(whole);
        return !parts.Hear(text, about).Any(heard =>
        {
            var (start, words) = text.Quote(heard.From, heard.To);
            return start < to && from < start + words.Length;
        });
    }

    private static string? Fill(string template, PartText part, Match match)
    {
        var isFit = true;
        var filled = Places().Replace(template, place =>
        {
            var words = Said(place.Groups["name"].Value, template, part, match);
            isFit &= words is not null;
            return words ?? "";
        });
        return isFit ? filled : null;
    }

    private static string? Said(string name, string template, PartText part, Match match)
    {
        switch (name)
        {
            case "past":
                return Past.GetValueOrDefault(match.Groups["verb"].Value);
            case "vp":
                var did = Turns.Shipped.Did[match.Groups["adj"].Value];
                return did.Length == 0 ? null : did.Replace("{to}", Whom(match), StringComparison.Ordinal);
            default:
                var group = match.Groups[name];
                if (group.Length == 0)
                    return "";
                // What begins with a blank or an apostrophe keeps it.
                var words = part.Readable.Quote(group.Index, group.Index + group.Value.TrimEnd().Length).Words;
                if (name is "rest")
                    return IsPlain(group.Value, template.Contains("missed", StringComparison.Ordinal)) ? words : null;
                return char.ToLowerInvariant(words[0]) + words[1..];
        }
    }

    // What a "never" or a "not" has drawn after it doesn't stand in a sentence that has none: "you never ask anything".
    private static bool IsPlain(string rest, bool wasDenied) =>
        rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords && !(wasDenied && Drawn().IsMatch(rest)) && !Unfinished().IsMatch(rest);

    private static string Whom(Match match) => match.Groups["whom"] is { Success: true, Value: var whom } ? $"to {whom}" : "to me";

    private static string InItsPlace(string filled, string typed, int start, string words)
    {
        // Who types in small letters only goes on so.
        if (!typed.Any(char.IsUpper))
            return filled.ToLowerInvariant();
        var isFirst = char.IsUpper(words[0]) && !words.StartsWith("I ", StringComparison.Ordinal);
        if (isFirst || IsAtSentence(typed, start))
            return char.ToUpperInvariant(filled[0]) + filled[1..];
        return filled.StartsWith("I ", StringComparison.Ordinal) ? filled : char.ToLowerInvariant(filled[0]) + filled[1..];
    }

    // "I wondered whether you were cross and it shows": what follows belongs to what was said before.
    private static bool GoesOn(PartText part, int to) => part.Own.AsSpan(to).TrimStart() is [var next, ..] && char.IsLetter(next);

    private static bool IsAtSentence(string typed, int start) => start == 0 && char.IsUpper(typed[0]);

    [GeneratedRegex("^I (?:wondered|couldn't tell|imagine)")]
    private static partial Regex Whether();

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Places();

    [GeneratedRegex(@"\b(?:any|anything|anyone|anybody|anywhere|either|ever|until|till|unless|properly|even|at all|yet|enough|without)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"(?:\b(?:the|a|an|of|to|with|for|your|that|is|are)\s*$)|\b(?:lol|tbh|innit)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();
}
