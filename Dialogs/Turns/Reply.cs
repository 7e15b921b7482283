namespace EmpathyBot.Dialogs.Turns;

/// <summary>What a turn wants said. It goes out only after everything the turn did is kept.</summary>
internal sealed class Reply
{
    private readonly List<Outgoing> _messages = [];
    private readonly List<CardUpdate> _updates = [];

    public IReadOnlyList<Outgoing> Messages => _messages;

    public IReadOnlyList<CardUpdate> Updates => _updates;

    /// <summary>What the pressed card becomes: the answer to the press itself.</summary>
    public AdaptiveCard? Pressed { get; private set; }

    public bool IsEmpty => _messages.Count == 0 && _updates.Count == 0 && Pressed is null;

    public void Say(string text) => _messages.Add(new Outgoing(null, text, Shows.Nothing));

    public void Show(AdaptiveCard card, string? summary = null) => _messages.Add(new Outgoing(card, summary, Shows.Nothing));

    /// <summary>Something that is no Adaptive Card.</summary>
    public void Attach(Attachment attachment, string summary) => _messages.Add(new Outgoing(null, summary, Shows.Nothing) { Attachment = attachment });

    /// <summary>The card that shows where the run stands, open or closed; its id is remembered so that it can be shrunk.</summary>
    public void ShowRun(AdaptiveCard card, string summary) => _messages.Add(new Outgoing(card, summary, Shows.Run));

    /// <summary>The same for a drill.</summary>
    public void ShowDrill(AdaptiveCard card, string summary) => _messages.Add(new Outgoing(card, summary, Shows.Drill));

    /// <summary>The same for a debrief.</summary>
    public void ShowDebrief(AdaptiveCard card, string summary) => _messages.Add(new Outgoing(card, summary, Shows.Debrief));

    /// <summary>Replaces a card that was sent. Nothing happens when it isn't known which message that was.</summary>
    public void Update(string? cardId, AdaptiveCard card)
    {
        if (cardId is not null && !_updates.Exists(update => update.CardId == cardId))
            _updates.Add(new CardUpdate(cardId, card));
    }

    /// <summary>Says what the pressed card becomes.</summary>
    public void Answer(string? cardId, AdaptiveCard card)
    {
        Pressed ??= card;
        Update(cardId, card);
    }
}

/// <summary>A message to send: a card, or another attachment, or a text.</summary>
internal sealed record Outgoing(AdaptiveCard? Card, string? Text, Shows Shows)
{
    /// <summary>Something other than a card; null for a card or a text.</summary>
    public Attachment? Attachment { get; init; }
}

/// <summary>What a message shows where it stands.</summary>
internal enum Shows
{
    Nothing,
    Run,
    Drill,
    Debrief,
}

/// <summary>A message that was sent, and the card that replaces it.</summary>
internal sealed record CardUpdate(string CardId, AdaptiveCard Card);
