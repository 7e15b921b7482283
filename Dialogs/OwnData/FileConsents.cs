using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using EmpathyBot.Cards.OwnData;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>What a person's consent to a file does, and their refusal.</summary>
internal sealed class FileConsents(
    TurnRunner turns, ExportFiles files, Exports exports, UploadAddress addresses, IHttpClientFactory clients, ILogger<FileConsents> logger)
{
    /// <summary>The name of the client that puts files where Teams says; follows nobody elsewhere.</summary>
    public const string Client = "EmpathyBot.Exports";

    /// <summary>Puts the file into the person's OneDrive.</summary>
    public async Task AcceptAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var consent = ConsentValue.From(context.Activity);
        ExportRow? claimed = null;
        await turns.RunIfKnownAsync(context, async (scope, token) => claimed = await ClaimAsync(scope, consent, token), cancellationToken);
        if (claimed is null)
            return;
        var words = Cards.Words.Words.For(context.Activity.GetLocale());
        var hasArrived = await TryUploadAsync(claimed, addresses.Read(consent?.UploadInfo?.UploadUrl), cancellationToken);
        await exports.EndAsync(claimed, hasArrived, CancellationToken.None);
        if (!hasArrived)
            await context.SendActivityAsync(Message(CardAttachment.Of(ExportCard.Told(words, words.ExportFailed)), words), cancellationToken);
        else
            await context.SendActivityAsync(Message(FileCard(consent!.UploadInfo!), words), cancellationToken);
    }

    /// <summary>The person doesn't want it.</summary>
    public Task DeclineAsync(ITurnContext context, CancellationToken cancellationToken) => turns.RunIfKnownAsync(
        context,
        async (scope, token) =>
        {
            var open = await FindAsync(scope, ConsentValue.From(context.Activity), token);
            if (open is not null)
                scope.Turn.OwnData.Move(open, ExportState.Declined);
            Become(scope, open is null && !scope.Turn.IsRepeat ? scope.Words.ExportOver : scope.Words.ExportDeclined);
        },
        cancellationToken);

    // Of two presses at the same moment one loses its race, and then finds nothing to hand over.
    private async Task<ExportRow?> ClaimAsync(TurnScope scope, ConsentValue? consent, CancellationToken cancellationToken)
    {
        if (scope.Turn.IsRepeat)
            return null;
        if (await FindAsync(scope, consent, cancellationToken) is not { } open)
        {
            Become(scope, scope.Words.ExportOver);
            return null;
        }

        scope.Turn.OwnData.Move(open, ExportState.UnderWay);
        Become(scope, scope.Words.ExportUnderWay);
        return open;
    }

    private static async Task<ExportRow?> FindAsync(TurnScope scope, ConsentValue? consent, CancellationToken cancellationToken) =>
        await scope.Turn.OwnData.FindOpenAsync(cancellationToken) is { } open && scope.Turn.OwnData.IsFree(open) && consent?.ExportId == open.Id ? open : null;

    // Nobody shall press twice on it.
    private static void Become(TurnScope scope, string line) => scope.Reply.Update(scope.PressedCardId, ExportCard.Told(scope.Words, line));

    private async Task<bool> TryUploadAsync(ExportRow export, Uri? address, CancellationToken cancellationToken)
    {
        if (address is null)
        {
            logger.LogWarning("A file was to be put somewhere that is not OneDrive; it was not.");
            return false;
        }

        try
        {
            if (await files.MakeAsync(export.PersonId, cancellationToken) is not { } file)
                return false;
            using var content = new ByteArrayContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length);
            using var client = clients.CreateClient(Client);
            using var answer = await client.PutAsync(address, content, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                logger.LogWarning("A file could not be put into somebody's OneDrive: it answered {Status}.", (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // Its message may hold the address, which opens the folder.
            logger.LogWarning("A file could not be put into somebody's OneDrive: {Fault}.", fault.GetType().Name);
            return false;
        }
    }

    // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#notify-the-user-about-an-uploaded-file
    private static Attachment FileCard(UploadInfoValue info) => new()
    {
        ContentType = "application/vnd.microsoft.teams.card.file.info",
        ContentUrl = info.ContentUrl,
        Name = info.Name ?? ExportFiles.Name,
        Content = new OpenObject(new JsonObject { ["uniqueId"] = info.UniqueId, ["fileType"] = info.FileType }.ToJsonString()),
    };

    private static IActivity Message(Attachment attachment, Cards.Words.Words words)
    {
        var message = MessageFactory.Attachment(attachment);
        message.Summary = words.SummaryOf(words.ExportTitle);
        return message;
    }
}
