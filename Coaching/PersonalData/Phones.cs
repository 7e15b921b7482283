using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Phone numbers, as they are written in many countries. Those of desks, which cost the caller nothing, are nobody's.</summary>
internal static class Phones
{
    private const int Fewest = 7;
    private const int Most = 15;

    private static readonly string[] Free = ["0800", "0808", "1800", "1300", "030", "033", "034", "037", "084", "087", "090", "080", "0900"];
    private static readonly FrozenSet<string> FreeAreas = Cues.Set("800 888 877 866 855 844 833 900");

    public static Place? At(Page page, int at)
    {
        var first = at;
        if (page[at].Is('+') || (page[at].Is('(') && (page[at + 1].Is('+') || page[at + 2].Is(')') || page[at + 3].Is(')'))))
            at++;
        if (page[at].Is('+'))
            at++;
        if (page[at].Is('('))
            at++;
        if (!page[at].IsNumber || page.IsPartOfBefore(first) || (page.IsTiedBefore(first) && page[first - 1].IsOneOf("£$€¥₹.,:#*/-+(")))
            return null;
        var isAbroad = Enumerable.Range(first, at - first).Any(i => page[i].Is('+'));
        foreach (var run in NumberRun.From(page, at, "-./()", Fewest))
        {
            var behind = page[run.Last + 1];
            if (behind.IsJoined && (behind.IsOneOf(":%°") || (behind.IsOneOf(".,") && page[run.Last + 2] is { IsJoined: true, IsNumber: true })))
                continue;
            if (run.Digits.Length is >= Fewest and <= Most && !run.IsDate && IsPhone(page, run, first, isAbroad))
                return new Place(first, run.Last, !isAbroad && IsFree(run) ? null : PersonalDataKind.Phone);
        }

        return null;
    }

    private static bool IsPhone(Page page, NumberRun run, int first, bool isAbroad)
    {
        var (digits, shape) = (run.Digits, run.Shape);
        if (isAbroad)
            return digits.Length >= 8;
        var signs = run.Between.Where(between => between is not " ").Select(between => between.Trim('(', ')')).Where(sign => sign.Length > 0).Distinct().ToList();
        if (signs.Count > 1 && !signs.TrueForAll(sign => sign is "-" or "/"))
            return false;
        if (signs.Contains(".") && run.Between.Contains(" "))
            return false;
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return digits.Length >= 10 && digits[2] != '0' && !(run.Groups.Count == 1 && digits.Length > 14);
        if (digits[0] == '0')
            return run.Groups[0].Digits.Length >= 2 && digits.Length is >= 9 and <= 12 && (run.Groups.Count > 1 || digits.Length is 10 or 11 || IsCalled(page, first, run));
        if (shape is "3-3-4" or "1-3-3-4")
            return IsNorthAmerican(digits) && (shape[0] == '3' || digits[0] == '1');
        if (shape is "5-5" or "4-3-3" or "10")
            return digits[0] is >= '6' and <= '9' && (shape is not "4-3-3" || IsCalled(page, first, run)) || (shape is "10" && IsCalled(page, first, run));
        return (IsCalled(page, first, run) || IsLocal(page, first, run)) && run.HasOnly(" ", "-") && run.IsEven && run.Groups.All(group => group.Digits.Length >= 2)
            && run.Groups.Any(group => group.Digits.Length >= 3) && digits.Length <= 12 && !IsSpan(run);
    }

    // "I'm at 482-7719"
    private static bool IsLocal(Page page, int first, NumberRun run) =>
        run.Shape is "3-4" && run.HasOnly("-") && !run.Digits.EndsWith("00", StringComparison.Ordinal) && page[first - 1].Lower is "at" or "on" && page[first - 2].Lower is "i'm" or "he's" or "she's" or "is" or "me" or "am" or "him" or "her" or "them";

    // "2019-2024"
    private static bool IsSpan(NumberRun run) => run.Shape is "4-4" && run.Groups.All(group => group.Digits[..2] is "19" or "20");

    private static bool IsNorthAmerican(string digits) => digits[^10] is >= '2' and <= '9' && digits[^7] is >= '2' and <= '9';

    private static bool IsCalled(Page page, int first, NumberRun run) => page.HasBefore(first, 6, Cues.Phone) || page.HasAfter(run.Last, 4, Cues.Phone);

    private static bool IsFree(NumberRun run)
    {
        var digits = run.Digits;
        if (run.Shape is "3-3-4" or "1-3-3-4")
            return FreeAreas.Contains(digits[^10..^7]);
        // British and Irish ones; "030 23125 417" is a flat in Berlin.
        return Free.Any(area => digits.StartsWith(area, StringComparison.Ordinal)) && run.Groups[0].Digits.Length == 4;
    }
}
