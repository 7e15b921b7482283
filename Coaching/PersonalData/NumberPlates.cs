using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Plates of cars, with the word for them.</summary>
internal static class NumberPlates
{
    private const int MostParts = 3;
    private const int Shortest = 4;
    private const int Longest = 8;

    private static readonly FrozenSet<string> Words = Cues.Set("plate plates numberplate licenceplate licenseplate reg regno registration rego vrm kennzeichen");

    public static Place? At(Page page, int at)
    {
        if (!Words.Contains(Page.Stem(page[at].Lower)) || page.IsPartOfBefore(at))
            return null;
        var start = Cues.Over(page, at + 1).At;
        var (end, length, digits, letters) = (start, 0, 0, 0);
        Place? found = null;
        for (var part = 0; part < MostParts && page[end].IsCode; part++)
        {
            var last = end;
            for (var i = end; ; i++)
            {
                var piece = page[i];
                if (!piece.IsCode || (i > end && !piece.IsJoined))
                    break;
                if (piece.IsWord && (!piece.IsShouted || piece.Text is "I"))
                    return found;
                (last, length) = (i, length + piece.Text.Length);
                digits += piece.IsNumber ? piece.Text.Length : 0;
                letters += piece.IsWord ? piece.Text.Length : 0;
                if (length > Longest)
                    return found;
            }

            if (length >= Shortest && digits > 0 && letters > 0)
                found = new Place(start, last, PersonalDataKind.NumberPlate);
            end = page[last + 1] is { IsJoined: true } sign && sign.Is('-') ? last + 2 : last + 1;
        }

        return found;
    }
}
