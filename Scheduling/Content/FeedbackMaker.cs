using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Later;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Scheduling.Content;

/// <summary>Makes messages about notes between colleagues, from what was read.</summary>
public sealed class FeedbackMaker
{
    private readonly IReadOnlyDictionary<Guid, NotePrompt> _offers;
    private readonly IReadOnlyDictionary<Guid, NoteFacts> _notes;
    private readonly IReadOnlyDictionary<(Guid Prompt, long Person), Giving> _giving;

    private FeedbackMaker(
        IReadOnlyDictionary<Guid, NotePrompt> offers, IReadOnlyDictionary<Guid, NoteFacts> notes, IReadOnlyDictionary<(Guid Prompt, long Person), Giving> giving) =>
        (_offers, _notes, _giving) = (offers, notes, giving);

    internal static async Task<FeedbackMaker> LoadAsync(
        FeedbackReader reader, IReadOnlyCollection<DeliveryRow> rows, DateTimeOffset by, CancellationToken cancellationToken) => new(
            await reader.ReadPromptsAsync([.. rows.Where(row => row.Kind is DeliveryKind.OfferNews or DeliveryKind.OfferTold).Select(AboutOf).OfType<Guid>().Distinct()], cancellationToken),
            await reader.ReadNotesAsync([.. rows.Where(row => row.Kind is DeliveryKind.Note or DeliveryKind.NoteNews).Select(AboutOf).OfType<Guid>().Distinct()], cancellationToken),
            await reader.ReadGivingAsync(
                [.. rows.Where(row => row.Kind is DeliveryKind.NoteForm or DeliveryKind.FeedbackAsk && AboutOf(row) is not null).Select(row => (AboutOf(row)!.Value, row.PersonId)).Distinct()],
                by,
                cancellationToken));

    /// <summary>Whether the row is one of these.</summary>
    public static bool Takes(DeliveryRow row) =>
        row?.Kind is DeliveryKind.Note or DeliveryKind.NoteNews or DeliveryKind.FeedbackAsk or DeliveryKind.NoteForm or DeliveryKind.OfferNews or DeliveryKind.OfferTold;

    /// <summary>Whether there is still something to say with this row.</summary>
    public bool HasContent(DeliveryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind switch
        {
            // Whoever wants to give a note hears in any case, if only that it is too late.
            DeliveryKind.NoteForm => GivingOf(row) is not null,
            DeliveryKind.FeedbackAsk => GivingOf(row) is { May: MayGive.Yes },
            DeliveryKind.Note => NoteOf(row) is { Row.Seen: not null } note && note.Row.PersonId == row.PersonId,
            DeliveryKind.NoteNews => NoteOf(row) is { } note && IsNews(note, row),
            DeliveryKind.OfferNews or DeliveryKind.OfferTold => OfferOf(row) is { Row.Text: not null } offer && offer.Row.PersonId == row.PersonId && IsNews(offer.Row, row),
            _ => false,
        };
    }

    /// <summary>The card of one message, and what its notification says.</summary>
    public (AdaptiveCard Card, string Summary) Make(DeliveryRow row, Words words)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(words);
        return row.Kind switch
        {
            DeliveryKind.NoteForm when GivingOf(row) is { } giving => (FormOf(giving, words), words.NoteFormSummary),
            DeliveryKind.FeedbackAsk when GivingOf(row) is { Prompt: { } prompt } giving => (NoteAskCard.Make(words, NoteViews.Of(prompt, giving.Why)), words.NoteAskSummary),
            DeliveryKind.Note when NoteOf(row) is { } note => (NoteCard.Make(words, NoteViews.Received(note)), words.NoteSummary),
            DeliveryKind.NoteNews when NoteOf(row) is { } note => (NewsOf(note, row, words), words.NoteNewsSummary),
            DeliveryKind.OfferNews or DeliveryKind.OfferTold when OfferOf(row) is { } offer => (NewsOf(offer, row, words), words.OfferNewsSummary),
            _ => throw new InvalidOperationException($"There is nothing to say with '{row.Key}'."),
        };
    }

    /// <summary>The same as a part of a message that carries several things.</summary>
    public JoinedCard.Part PartOf(DeliveryRow row, Words words)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(words);
        return row.Kind switch
        {
            DeliveryKind.FeedbackAsk when GivingOf(row)?.Prompt is { } prompt => new JoinedCard.Part.NoteAsk(NoteViews.Of(prompt)),
            DeliveryKind.Note when NoteOf(row) is { } note => new JoinedCard.Part.Note(NoteViews.Received(note)),
            DeliveryKind.NoteNews when NoteOf(row) is { } note => LineOf(note, row, words),
            DeliveryKind.OfferTold when OfferOf(row) is { } offer => new JoinedCard.Part.NoteNews(LineOf(offer, row, words), Opens: null, 0),
            _ => throw new InvalidOperationException($"'{row.Key}' has a message of its own."),
        };
    }

    /// <summary>The form, or why there is none, for somebody who wants to give a note.</summary>
    public static AdaptiveCard FormOf(Giving giving, Words words)
    {
        ArgumentNullException.ThrowIfNull(giving);
        ArgumentNullException.ThrowIfNull(words);
        return giving is { May: MayGive.Yes, Prompt: { } prompt }
            ? NoteFormCard.Make(words, new NoteForm(NoteViews.Of(prompt, giving.Why), 1, new NoteDraft(words.NotePermission(1), "", "", "", ""), MayBeShown: false))
            : NoteFormCard.Told(words, WhyNot(giving.May, words), note: null, isSent: false);
    }

    /// <summary>Why somebody can't give a note, in a sentence to them.</summary>
    public static string WhyNot(MayGive may, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return may switch
        {
            MayGive.Own => words.NoteOwn,
            MayGive.NotTheirs => words.NoteNotYours,
            MayGive.Given => words.NoteAlready,
            MayGive.Closed => words.NoteClosed,
            _ => words.NoteWithdrawn,
        };
    }

    private static Guid? AboutOf(DeliveryRow row) => Guid.TryParseExact(row.About, "N", out var id) ? id : null;

    private Giving? GivingOf(DeliveryRow row) => AboutOf(row) is { } id ? _giving.GetValueOrDefault((id, row.PersonId)) : null;

    // What was flagged reaches nobody any more, nor does news of it.
    private NoteFacts? NoteOf(DeliveryRow row) => AboutOf(row) is { } id && _notes.GetValueOrDefault(id) is { IsFlagged: false } note ? note : null;

    private NotePrompt? OfferOf(DeliveryRow row) => AboutOf(row) is { } id ? _offers.GetValueOrDefault(id) : null;

    private static bool IsNews(NoteFacts note, DeliveryRow row) => (NoteNews?)row.Step switch
    {
        NoteNews.Thanks => note.Row.ThankedAt is not null && note.Row.GiverId == row.PersonId,
        NoteNews.AskedBack => note.Row is { AskedBack: not null, Explained: null } && note.Row.GiverId == row.PersonId,
        NoteNews.Explained => note.Row.Explained is not null && note.Row.PersonId == row.PersonId,
        NoteNews.Revised => note.Prompt.Row is { SharedAt: not null, Revised: not null, Text: not null } && note.Row.GiverId == row.PersonId,
        _ => false,
    };

    private static AdaptiveCard NewsOf(NoteFacts note, DeliveryRow row, Words words) => (NoteNews?)row.Step switch
    {
        NoteNews.Thanks => NoteNewsCard.Thanks(words, NoteViews.ForGiver(note)),
        NoteNews.AskedBack => NoteNewsCard.Asked(words, NoteViews.ForGiver(note)),
        NoteNews.Revised => NoteNewsCard.Revised(words, NoteViews.ForGiver(note)),
        _ => NoteNewsCard.Explained(words, NoteViews.ForReceiver(note)),
    };

    private static JoinedCard.Part.NoteNews LineOf(NoteFacts note, DeliveryRow row, Words words) => (NoteNews?)row.Step switch
    {
        NoteNews.Thanks => new(words.NoteNewsThanks(note.Prompt.Writer), Opens: null, 0),
        NoteNews.AskedBack => new(words.NoteNewsAsked(note.Prompt.Writer), note.Row.Id, (int)NoteNews.AskedBack),
        NoteNews.Revised => new(words.NoteNewsRevised(note.Prompt.Writer), note.Row.Id, (int)NoteNews.Revised),
        _ => new(words.NoteAnswers(note.Giver), note.Row.Id, 0),
    };

    private static bool IsNews(PromptRow prompt, DeliveryRow row) => (OfferNews?)row.Step switch
    {
        OfferNews.Failed or OfferNews.TooFew => prompt.State is PromptState.Failed,
        OfferNews.Closed => prompt.State is PromptState.Closed,
        OfferNews.StillThere => prompt.State is PromptState.Withdrawn,
        OfferNews.Posted => prompt.State is not (PromptState.Withdrawn or PromptState.Failed or PromptState.Closed),
        OfferNews.Uncertain => prompt.State is not (PromptState.Withdrawn or PromptState.Failed),
        // Somebody may have shown since where it stands: then it goes.
        OfferNews.MayStand => prompt is { State: PromptState.Withdrawn, MessageId: null },
        _ => false,
    };

    private static AdaptiveCard NewsOf(NotePrompt offer, DeliveryRow row, Words words)
    {
        var news = (OfferNews?)row.Step;
        return OfferNewsCard.Make(
            words,
            LineOf(offer, row, words),
            NoteViews.Of(offer),
            canWithdraw: news is OfferNews.Posted or OfferNews.Uncertain,
            canRevise: news is OfferNews.Closed && offer.Notes > 0);
    }

    private static string LineOf(NotePrompt offer, DeliveryRow row, Words words) => (OfferNews?)row.Step switch
    {
        OfferNews.Posted => offer.Row.IsForOne ? words.OfferNewsAsked : words.OfferNewsPosted(offer.Team?.Name),
        OfferNews.Uncertain => words.OfferNewsUncertain(offer.Team?.Name),
        OfferNews.StillThere => words.OfferNewsStillThere(offer.Team?.Name),
        OfferNews.MayStand => words.OfferNewsMayStand(offer.Team?.Name),
        OfferNews.TooFew => words.OfferNewsTooFew,
        OfferNews.Closed => words.OfferNewsClosed(offer.Notes),
        _ when offer.Team is not { GoneAt: null } => words.OfferNewsTeamGone,
        _ when offer.Team.FeedbackOffAt is not null => words.OfferNewsTeamOff,
        _ => words.OfferNewsFailed,
    };
}
