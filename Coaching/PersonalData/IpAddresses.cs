using System.Net;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>Addresses of devices in the open net. Those of a home's own net, and versions of programs, are nobody's.</summary>
internal static class IpAddresses
{
    private const int FewestColons = 3;
    private const int MostPieces = 24;

    public static Place? At(Page page, int at)
    {
        if (!page[at].IsCode || (page.IsTiedBefore(at) && (page[at - 1].IsCode || page[at - 1].IsOneOf(".:"))))
            return null;
        return page[at].IsNumber && page[at + 1].Is('.') ? Short(page, at) : Long(page, at);
    }

    private static Place? Short(Page page, int at)
    {
        if (NumberRun.From(page, at, ".").FirstOrDefault() is not { Groups.Count: 4 } run || !run.HasOnly(".") || run.Groups.Any(group => group.Digits.Length > 3))
            return null;
        if (!IPAddress.TryParse(string.Join('.', run.Groups.Select(group => group.Digits.TrimStart('0').PadLeft(1, '0'))), out var address))
            return null;
        return new Place(at, run.Last, IsOwnNet(address.GetAddressBytes()) || page.HasBefore(at, 3, Cues.Version) ? null : PersonalDataKind.IpAddress);
    }

    private static Place? Long(Page page, int at)
    {
        var last = at;
        while (last - at < MostPieces && page[last + 1].IsJoined && (page[last + 1].IsCode || page[last + 1].Is(':')))
            last++;
        var pieces = Enumerable.Range(at, last - at + 1).Select(i => page[i]).ToList();
        return pieces.Count(piece => piece.Is(':')) >= FewestColons && pieces.Exists(piece => piece.IsNumber)
            && IPAddress.TryParse(string.Concat(pieces.Select(piece => piece.Text)), out _)
            ? new Place(at, last, PersonalDataKind.IpAddress)
            : null;
    }

    // RFC 1918, and a device itself.
    private static bool IsOwnNet(byte[] bytes) => bytes is [0 or 10 or 127 or 255, ..] or [192, 168, ..] or [169, 254, ..] || bytes is [172, >= 16 and <= 31, ..];
}
