using EmpathyBot.Cards.OwnData;
using EmpathyBot.Cards.Words;
using EmpathyBot.Scheduling.Sending;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmpathyBot.Scheduling.Erasing;

/// <summary>
/// Erases whoever wants to be forgotten: a second after they said so, when a host starts, and once a minute, in case another host was stopped
/// before it was done. Apart from the sweep, which may take longer than the minute that people are promised.
/// </summary>
internal sealed class ErasureWatch(Erasures erasures, ProactiveSender sender, TimeProvider time, ILogger<ErasureWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(2);

    // Their turn says so first, and what it sent is counted.
    private static readonly TimeSpan AfterTheTurn = TimeSpan.FromSeconds(1);

    // In memory alone, and only until the file is clean: before that it isn't true yet that nothing is left.
    private readonly List<LastWord> _unsaid = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whoever starts the bot waits for nothing of this.
        await Task.Delay(AfterTheStart, TimeProvider.System, stoppingToken);
        while (true)
        {
            await TryAsync(stoppingToken);
            await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var minute = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asked = erasures.HearAsync(minute.Token);
        await Task.WhenAny(asked, Task.Delay(Every, TimeProvider.System, minute.Token));
        cancellationToken.ThrowIfCancellationRequested();
        if (asked.IsCompletedSuccessfully)
            await Task.Delay(AfterTheTurn, TimeProvider.System, cancellationToken);
        await minute.CancelAsync();
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever was in the way is tried again in a minute; it must not end the host.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(fault, "An erasure could not be finished; it goes on in {Pause}.", Every);
        }
#pragma warning restore CA1031
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var erased = new List<Guid>();
        foreach (var erasure in await erasures.FindAsync(cancellationToken))
        {
            if (await TryEraseAsync(erasure, cancellationToken))
                erased.Add(erasure);
        }

        if (erased.Count == 0)
            return;
        await erasures.ScrubAsync(cancellationToken);
        foreach (var erasure in erased)
            await erasures.EndAsync(erasure, cancellationToken);
        // Once, and whatever comes of it: where somebody was is known no longer than that. A channel that is slow keeps nobody else waiting.
        foreach (var word in _unsaid)
            _ = SayAsync(word, cancellationToken);
        _unsaid.Clear();
    }

    // What is in the way of one must not keep the others waiting.
    private async Task<bool> TryEraseAsync(Guid erasure, CancellationToken cancellationToken)
    {
        try
        {
            if (await erasures.EraseAsync(erasure, cancellationToken) is { } word)
                _unsaid.Add(word);
            return true;
        }
#pragma warning disable CA1031 // Whatever it was, it is tried again in a minute.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(fault, "The erasure {Erasure} failed; it is tried again in {Pause}, and holds up no other.", erasure, Every);
            return false;
        }
#pragma warning restore CA1031
    }

    private async Task SayAsync(LastWord word, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(word, cancellationToken);
        }
#pragma warning disable CA1031 // Nobody waits for it, and there is nothing left to do about it.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("Somebody was erased, and could not be told so: {Fault}.", fault.GetType().Name);
        }
#pragma warning restore CA1031
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task SendAsync(LastWord word, CancellationToken cancellationToken)
    {
        var words = Words.For(word.Locale);
        var message = MessageFactory.Attachment(
            new Attachment { ContentType = AdaptiveCard.ContentType, Content = new OpenObject(ForgottenCard.Gone(words).ToJson()) });
        message.Summary = words.ForgottenSummary;
        // Without a slot of its own: it would be written down again to whom it went.
        var outcome = await sender.SendAsync(RecipientOf(word), message, cancellationToken);
        if (outcome is not SendOutcome.Arrived)
            logger.LogWarning("Somebody was erased, and could not be told so: {Outcome}.", outcome.GetType().Name);
    }

    // Kept nowhere: only what it takes to reach them once more.
    private Recipient RecipientOf(LastWord word) => new(
        new PersonRow { Tenant = "", ObjectId = "", Locale = word.Locale, ChannelUserId = word.ChannelUserId, FirstSeenAt = time.GetUtcNow() },
        null,
        new ConversationRow
        {
            ChannelId = word.ChannelId,
            ConversationId = word.ConversationId,
            Type = word.ConversationType,
            ServiceUrl = word.ServiceUrl,
            BotId = word.BotId,
            TenantId = word.TenantId,
        },
        [],
        [],
        null);
}
