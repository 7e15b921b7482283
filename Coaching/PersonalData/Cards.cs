using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Payment cards' numbers, and the code on the back. The last four alone are nobody's.</summary>
internal static class Cards
{
    private static readonly FrozenSet<string> OnBack = Cues.Set("cvv cvc cv2 cvv2 csc");
    private static readonly FrozenSet<string> Shapes = Cues.Set("13 14 15 16 17 18 19 4-4-4-4 4-6-5 4-6-4 4-4-4-4-3 4-4-4-3 4-4-5-2 8-8");

    private const int Fewest = 13;

    public static Place? At(Page page, int at)
    {
        if (!page[at].IsNumber || page.IsPartOfBefore(at))
            return null;
        foreach (var run in NumberRun.From(page, at, "-.", Fewest))
        {
            var digits = run.Digits;
            if (Shapes.Contains(run.Shape) && run.IsEven && CanBegin(digits)
                && ((Checksums.IsLuhn(digits) && (digits.Length != 13 || IsCalledCard(page, at))) || (digits.Length >= 15 && IsCalledCard(page, at))))
                return new Place(at, run.Last, PersonalDataKind.Card);
        }

        return page[at].Text.Length is 3 or 4 && page.HasBefore(at, 4, OnBack) && !page.IsPartOfAfter(at) ? new Place(at, at, PersonalDataKind.Card) : null;
    }

    private static bool IsCalledCard(Page page, int at) => page.HasBefore(at, 5, Cues.Card);

    // ISO/IEC 7812: banks' and travel cards begin with 3 to 6, and some with 2.
    private static bool CanBegin(string digits) => digits[0] is >= '2' and <= '6';
}
