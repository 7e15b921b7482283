using System.Text.Json.Nodes;
using EmpathyBot.Cards.OwnData;
using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Records;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Offers a person everything that is held on them: in Teams as a file in their OneDrive, elsewhere by a link. Asked twice it is the same offer.</summary>
internal sealed class ExportOffers(ExportFiles files, PublicAddress address, PersonSettings settings) : IDisposable
{
    private const string Teams = "msteams";

    // Only the hash of a token is kept: while this host runs it can say the same link again, afterwards it makes another for the same offer.
    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public void Dispose() => _tokens.Dispose();

    /// <summary>Offers it, or says again what is offered.</summary>
    public async Task OfferAsync(TurnScope scope, bool byLink, CancellationToken cancellationToken)
    {
        var open = await scope.Turn.OwnData.FindOpenAsync(cancellationToken);
        if (byLink || open?.Way is ExportWay.Link || scope.Context.Activity.ChannelId != Teams)
            OfferLink(scope, open);
        else if (open is not null && !scope.Turn.OwnData.IsFree(open))
            scope.Reply.Show(ExportCard.Told(scope.Words, scope.Words.ExportUnderWay), scope.Words.SummaryOf(scope.Words.ExportTitle));
        else
            await OfferFileAsync(scope, open ?? scope.Turn.OwnData.Offer(ExportWay.File, null), cancellationToken);
    }

    private void OfferLink(TurnScope scope, ExportRow? open)
    {
        string token;
        if (open is { Way: ExportWay.Link } && _tokens.TryGetValue(open.Id, out string? known) && LinkToken.HashOf(known!) == open.TokenHash)
        {
            token = known!;
        }
        else
        {
            token = LinkToken.New();
            if (open is null)
                open = scope.Turn.OwnData.Offer(ExportWay.Link, LinkToken.HashOf(token));
            else
                scope.Turn.OwnData.ByLink(open, LinkToken.HashOf(token)!);
            var kept = open.Id;
            scope.OnceKept.Add(() => _tokens.Set(kept, token, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Storage.OwnData.PersonData.Keeps }));
        }

        scope.Reply.Show(ExportCard.Link(scope.Words, address.LinkOf(token), Until(scope, open)), scope.Words.SummaryOf(scope.Words.ExportTitle));
    }

    private async Task OfferFileAsync(TurnScope scope, ExportRow export, CancellationToken cancellationToken)
    {
        // Teams shows how large it will be, more or less.
        var size = (await files.MakeAsync(export.PersonId, cancellationToken))?.Length ?? 0;
        scope.Reply.Show(ExportCard.File(scope.Words, Until(scope, export)), scope.Words.SummaryOf(scope.Words.ExportTitle));
        scope.Reply.Attach(Consent(scope.Words.ExportConsent, export.Id, size), scope.Words.SummaryOf(scope.Words.ExportTitle));
    }

    // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#message-requesting-permission-to-upload
    private static Attachment Consent(string description, Guid export, int size)
    {
        var context = new JsonObject { ["export"] = export.ToString("N") };
        var content = new JsonObject
        {
            ["description"] = description,
            ["sizeInBytes"] = size,
            ["acceptContext"] = context,
            ["declineContext"] = context.DeepClone(),
        };
        return new Attachment
        {
            ContentType = "application/vnd.microsoft.teams.card.file.consent",
            Name = ExportFiles.Name,
            Content = new OpenObject(content.ToJsonString()),
        };
    }

    private string Until(TurnScope scope, ExportRow export)
    {
        var hours = settings.HoursOf(scope);
        var until = Instant.FromDateTimeOffset(export.ExpiresAt).InZone(hours.Zone).LocalDateTime;
        return scope.Words.Moment(until, hours.Days.DayOf(PersonSettings.Now(scope)));
    }
}
