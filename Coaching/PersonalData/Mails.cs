using System.Collections.Frozen;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Mail addresses, also with the signs told as words. A desk's own, as "support@", is nobody's.</summary>
internal static class Mails
{
    private const int Longest = 64;

    private static readonly FrozenSet<string> Desks = Cues.Set(
        "support help info hello sales returns service services contact noreply no-reply donotreply do-not-reply complaints care team office billing press privacy enquiries orders refunds feedback customerservice customer-service");

    private static readonly FrozenSet<string> Ends = Cues.Set("com org net co uk de ie in au ca io eu fr nl es it at ch us edu gov test invalid example");

    public static Place? At(Page page, int at)
    {
        // "_" and "." may begin an address; what stands tied before would be part of it.
        if (!page[at].IsCode || (page.IsTiedBefore(at) && IsLocal(page[at - 1])))
            return null;
        var last = at;
        while (last - at < Longest && page[last + 1].IsJoined && IsLocal(page[last + 1]))
            last++;
        while (last > at && !page[last].IsCode)
            last--;
        if (AfterAt(page, last + 1) is not { } domain || DomainFrom(page, domain.At, domain.IsTold) is not { } end)
            return null;
        return new Place(at, end, Desks.Contains(string.Concat(Enumerable.Range(at, last - at + 1).Select(i => page[i].Lower))) ? null : PersonalDataKind.Mail);
    }

    private static bool IsLocal(Piece piece) => piece.IsCode || piece.IsOneOf("._%+-'&");

    private static (int At, bool IsTold)? AfterAt(Page page, int at)
    {
        if (page[at].Is('@'))
            return (at + 1, false);
        if (page[at].Lower == "at")
            return (at + 1, true);
        return page[at].IsOneOf("([{") && page[at + 1].Lower == "at" && page[at + 2].IsOneOf(")]}") ? (at + 3, false) : null;
    }

    private static int? DomainFrom(Page page, int at, bool isTold)
    {
        if (!page[at].IsCode)
            return null;
        int? end = null;
        var (last, dots) = (at, 0);
        for (var next = at + 1; next - at < Longest;)
        {
            if (page[next] is { IsJoined: true, IsCode: true } || (page[next] is { IsJoined: true } && page[next].Is('-') && page[next + 1] is { IsJoined: true, IsCode: true }))
            {
                last = next++;
            }
            else if (page[next] is { IsJoined: true } && page[next].Is('.') && page[next + 1] is { IsJoined: true, IsCode: true })
            {
                (last, next, dots) = (next + 1, next + 2, dots + 1);
            }
            else if (DotTold(page, next) is { } label && page[label].IsWord)
            {
                (last, next, dots) = (label, label + 1, dots + 1);
                isTold = false;
            }
            else
            {
                break;
            }

            if (dots > 0 && page[last] is { IsWord: true, Text.Length: >= 2 })
                end = last;
        }

        while (end is { } cut && page.IsPartOfAfter(cut))
            end = cut + 1;

        // "look at example.com" is no address; "jo at example dot com" is one, and so is "jo (at) example.com".
        return isTold ? null : end;
    }

    private static int? DotTold(Page page, int at) =>
        page[at].Lower == "dot" && Ends.Contains(page[at + 1].Lower) ? at + 1
        : page[at].IsOneOf("([{") && page[at + 1].Lower == "dot" && page[at + 2].IsOneOf(")]}") ? at + 3
        : null;
}
