using EmpathyBot.Cards.Words;
using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Pictures;
using EmpathyBot.Practice.Roads;
using EmpathyBot.Storage.Roads;

namespace EmpathyBot.Dialogs.Roads;

/// <summary>Draws the picture of roads that a link opens, at the moment it is fetched: none lies about.</summary>
public sealed class RoadFiles(RoadLinks links)
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "image/png";

    /// <summary>The picture that this token opens; null when none, or no more.</summary>
    public async Task<byte[]?> FindAsync(string token, CancellationToken cancellationToken) =>
        LinkToken.HashOf(token) is { } hash && await links.FindAsync(hash, cancellationToken) is var (run, locale)
            ? RoadPicture.Draw(RoadMap.Of(run), RoadWords.Of(Words.For(locale)))
            : null;
}
