using EmpathyBot.Practice.Selection;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// What is known of a person after their last turn that was kept, in whichever conversation that was. It spares a turn its reading; it is
/// thrown away whenever a race is lost, and everything in it can be read again from the database.
/// </summary>
internal sealed class PersonSession(PersonRow person)
{
    private int _placeAt;

    public PersonRow Person { get; } = person;

    /// <summary>When they want to hear from the bot; null when they have said nothing of it.</summary>
    public RhythmRow? Rhythm { get; set; }

    /// <summary>What the bot started and may not have arrived, not shown yet.</summary>
    public IReadOnlyList<DeliveryRow> Missed { get; set; } = [];

    /// <summary>The attempt that is offered or under way.</summary>
    public Attempt? Open { get; set; }

    /// <summary>The drill that is not done.</summary>
    public DrillAttempt? Drill { get; set; }

    /// <summary>The debrief that takes what is typed; otherwise the one of the last run.</summary>
    public Debrief? Debrief { get; set; }

    /// <summary>Whether what is open is off the shelf by now; null where that was not read with the rest.</summary>
    public bool? IsWithdrawn { get; set; }

    /// <summary>Whether there is a team to which they can offer something; null when nobody has asked yet.</summary>
    public bool? HasPlace { get; set; }

    /// <summary>What was known of that before so many changes of teams is not known any more.</summary>
    public void ForgetPlaceBefore(int changes)
    {
        if (changes == _placeAt)
            return;
        (_placeAt, HasPlace) = (changes, null);
    }

    /// <summary>Ends when it was noted which message shows the attempt: whoever reads it from the database waits for that.</summary>
    public Task Noted { get; set; } = Task.CompletedTask;

    /// <summary>The attempt that was finished or put away last, as it was then.</summary>
    public Attempt? Last { get; set; }

    /// <summary>What the person has been through; null when nobody has asked yet.</summary>
    public IReadOnlyList<PlayedRow>? Played { get; set; }

    /// <summary>Dilemma by dilemma, as far as somebody has asked: in which guises the person has been through it, and when last.</summary>
    public Dictionary<string, IReadOnlyList<PastRun>> Guises { get; } = new(StringComparer.Ordinal);

    /// <summary>What the person began lately; null when nobody has asked yet.</summary>
    public BegunRuns? Begun { get; set; }

    /// <summary>What the person has flagged and doesn't get back unasked; null when nobody has asked yet.</summary>
    public IReadOnlyList<FlagSubject>? KeptAway { get; set; }

    /// <summary>What the person has a memory of; null when nobody has asked yet.</summary>
    public IReadOnlyList<MemoryRow>? Memories { get; set; }

    /// <summary>What their teams have settled for them, known with the memories.</summary>
    public TeamWishes Wishes { get; set; } = TeamWishes.None;
}

/// <summary>The same for a conversation.</summary>
/// <param name="conversation">The conversation as it is kept.</param>
/// <param name="before">What was known until now: what this host itself handled and answered stays true, whoever else is at work.</param>
internal sealed class ConversationSession(ConversationRow conversation, ConversationSession? before = null)
{
    private const int Remembered = 64;

    private readonly Dictionary<string, bool> _handled = before?._handled ?? new(StringComparer.Ordinal);
    private readonly Queue<string> _order = before?._order ?? new();

    public ConversationRow Conversation { get; } = conversation;

    /// <summary>The bot's own state documents that were read here.</summary>
    public Dictionary<string, StateDocument> States { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether this activity was handled, and if so whether its answer is known to have gone out; null when it is not remembered here.</summary>
    public bool? Recall(string activityId) => _handled.TryGetValue(activityId, out var answered) ? answered : null;

    public void Remember(string activityId, bool answered)
    {
        if (_handled.TryAdd(activityId, answered))
            _order.Enqueue(activityId);
        else
            _handled[activityId] |= answered;
        while (_order.Count > Remembered)
            _handled.Remove(_order.Dequeue());
    }
}

/// <summary>A state document as it was kept; null text when there was none.</summary>
internal sealed record StateDocument(string? Json, long Version);
