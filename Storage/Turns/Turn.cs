using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Roads;
using EmpathyBot.Storage.Safety;
using EmpathyBot.Storage.State;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>
/// One turn of a conversation: what is known, and what shall be kept of it. Nothing is kept until <see cref="CommitAsync"/>,
/// and then all of it or nothing.
/// </summary>
public sealed class Turn
{
    private static readonly RowWrite Greeting = RowWrite.Update<ConversationRow>([nameof(ConversationRow.GreetedAt)]);

    private static readonly RowWrite ShownAfterAll = RowWrite.Update<DeliveryRow>([nameof(DeliveryRow.ShownAt)], mayMiss: true);
    private static readonly RowWrite Noting = RowWrite.Update<PersonRow>([nameof(PersonRow.NotedPreBrief)]);
    private static readonly RowWrite Reached = RowWrite.Update<PersonRow>([nameof(PersonRow.ChatId)]);
    private static readonly RowWrite Gone = RowWrite.Update<PersonRow>([nameof(PersonRow.GoneAt)]);

    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly CommitQueue _commits;
    private readonly ConversationSession _conversation;
    private readonly PersonSession _person;
    private readonly Changes _changes = new();
    private readonly string? _activityId;
    private readonly TurnStorage _storage;
    private readonly List<DeliveryRow> _shown = [];
    private readonly bool _hasMoved;
    private readonly PersonMemories _memories;
    private readonly HoursOptions _hours;
    private PersonTeams? _teams;
    private PersonData? _ownData;
    private PersonTalks? _talks;
    private PersonFlags? _flags;
    private PersonReviews? _reviews;
    private PersonRoads? _roads;
    private PersonOffers? _offers;
    private PersonNotes? _notes;

    internal Turn(TurnServices services, ConversationSession conversation, PersonSession person, Activity activity, DateTimeOffset arrived)
    {
        (_databases, _commits, _hours, _conversation, _person) = (services.Databases, services.Commits, services.Hours, conversation, person);
        _activityId = string.IsNullOrEmpty(activity.Id) ? null : activity.Id;
        _storage = new TurnStorage(conversation, services.Databases);
        Now = arrived;
        if (_activityId is not null && conversation.Recall(_activityId) is { } answered)
            (IsRepeat, AnswerWentOut) = (true, answered);
        Rhythm = new PersonRhythm(person, _changes, services.Databases, Now);
        _memories = new PersonMemories(services, person, Rhythm, _changes, Now);
        Debriefs = new PersonDebriefs(services, person, conversation, _changes, Now);
        Promises = new PersonPromises(services, person, _changes, Now);
        Attempts = new PersonAttempts(services, person, conversation, Rhythm, _memories, Debriefs, _changes, Now);
        Drills = new PersonDrills(services, person, conversation, _memories, _changes, Now);
        _hasMoved = MeetAgain.Note(_changes, conversation.Conversation, person.Person, activity, Now);
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
            Rhythm.Answered();
    }

    /// <summary>When the activity arrived at this host.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Whether this very activity has had its effect already.</summary>
    public bool IsRepeat { get; private set; }

    /// <summary>For a repeat: whether its answer is known to have gone out.</summary>
    public bool AnswerWentOut { get; private set; }

    /// <summary>The way of the person who speaks through dilemmas.</summary>
    public PersonAttempts Attempts { get; }

    /// <summary>The way of the person who speaks through drills.</summary>
    public PersonDrills Drills { get; }

    /// <summary>How the person talks over what they went through.</summary>
    public PersonDebriefs Debriefs { get; }

    /// <summary>What the person has set out to do.</summary>
    public PersonPromises Promises { get; }

    /// <summary>When and how often the person wants to hear from the bot.</summary>
    public PersonRhythm Rhythm { get; }

    /// <summary>When the person may be written to unasked, by their own clock.</summary>
    public PersonHours Hours => Rhythm.HoursIn(_hours);

    /// <summary>The teams that the person plans for.</summary>
    public PersonTeams Teams => _teams ??= new PersonTeams(_databases, _changes, _person.Person, Now);

    /// <summary>What the person has asked for of their own data.</summary>
    public PersonData OwnData => _ownData ??= new PersonData(_databases, _changes, _person.Person, _conversation.Conversation, Now);

    /// <summary>The person's tenant; empty where the channel has none.</summary>
    public string Tenant => _person.Person.Tenant;

    /// <summary>Links to pictures of the person's roads.</summary>
    public PersonRoads Roads => _roads ??= new PersonRoads(_changes, _person.Person, Now);

    /// <summary>What the person offers to colleagues.</summary>
    public PersonOffers Offers => _offers ??= new PersonOffers(_databases, _changes, _person, Now);

    /// <summary>The notes that the person gives and receives.</summary>
    public PersonNotes Notes => _notes ??= new PersonNotes(_databases, _changes, _person.Person, Now);

    /// <summary>Whether what was open as the turn began is off the shelf by now; null where that was not read with the rest.</summary>
    public bool? OpenIsWithdrawn => _person.IsWithdrawn;

    /// <summary>Wishes to talk, of the person and to the person.</summary>
    public PersonTalks Talks => _talks ??= new PersonTalks(_databases, _changes, _person.Person, Now);

    /// <summary>What the person flags.</summary>
    public PersonFlags Flags => _flags ??= new PersonFlags(_databases, _hours, _changes, _person, Now);

    /// <summary>What the person reviews.</summary>
    public PersonReviews Reviews => _reviews ??= new PersonReviews(_databases, _hours, _changes, _person.Person, Now);

    /// <summary>What the bot started and may not have arrived, not shown yet: it is shown with this turn.</summary>
    public IReadOnlyList<DeliveryRow> Missed => _person.Missed;

    /// <summary>The bot's own state, read and written with this turn.</summary>
    public IStorage Storage => _storage;

    /// <summary>Whether some of that state was kept and could not be read.</summary>
    public bool StateIsUnreadable => _storage.IsUnreadable;

    /// <summary>Whether the bot has said hello here. Asked of the database: somebody else may have let it in or out.</summary>
    public async Task<bool> HasGreetedAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Conversations.AnyAsync(row => row.Id == _conversation.Conversation.Id && row.GreetedAt != null, cancellationToken);
    }

    public void Greet() => GreetedAt(Now);

    /// <summary>The bot was removed here: it says hello again when it comes back.</summary>
    public void Leave()
    {
        GreetedAt(null);
        if (_conversation.Conversation.Type != ConversationRow.Personal)
            return;
        _person.Person.GoneAt = Now;
        _changes.Update(Gone, _person.Person);
    }

    /// <summary>The person's number.</summary>
    public long PersonId => _person.Person.Id;

    /// <summary>Whether the bot has a private chat with the person, and is let through.</summary>
    public bool IsReachable => _person.Person.ChatId is not null && _person.Person.GoneAt is null;

    /// <summary>The person is reached in this chat from now on.</summary>
    internal void ReachIn(ConversationRow chat)
    {
        _person.Person.ChatId = chat.Id;
        _changes.Update(Reached, _person.Person);
    }

    /// <summary>What the channel calls the person; null where it never said.</summary>
    public string? Name => _person.Person.Name;

    /// <summary>The version of the pre-brief that the person has taken note of; 0 when none.</summary>
    public int NotedPreBrief => _person.Person.NotedPreBrief;

    /// <summary>The person has taken note of it.</summary>
    public void NotePreBrief(int version)
    {
        if (_person.Person.NotedPreBrief >= version)
            return;
        _person.Person.NotedPreBrief = version;
        _changes.Update(Noting, _person.Person);
    }

    /// <summary>The person's delivery of that key, or null.</summary>
    public async Task<DeliveryRow?> FindDeliveryAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key && row.PersonId == _person.Person.Id, cancellationToken);
    }

    /// <summary>What the message of that id carried to this person, the most important first; nothing when the bot did not start it.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> FindDeliveredAsync(string messageId, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Deliveries.AsNoTracking()
            .Where(row => row.PersonId == _person.Person.Id && row.State == DeliveryState.Sent && row.MessageId == messageId)
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Kind.Rank()).ThenBy(row => row.DueAt)];
    }

    /// <summary>What a delivery carried is shown with this turn.</summary>
    public void Show(DeliveryRow missed)
    {
        missed.ShownAt = Now;
        _changes.Update(ShownAfterAll, missed);
        _shown.Add(missed);
    }

    /// <summary>Keeps everything this turn wants kept; it survives a power cut once this returns.</summary>
    /// <exception cref="LostRaceException">Nothing was kept: run the turn again.</exception>
    public async Task CommitAsync()
    {
        if (_activityId is not null && !IsRepeat)
            _changes.Add(new HandledRow { ConversationId = _conversation.Conversation.Id, ActivityId = _activityId, At = Now });
        if (Attempts.Open is not null || Drills.Open is not null)
            Debriefs.MakeWay();
        _storage.WriteTo(_changes);
        Rhythm.WriteTo(_changes);
        if (_hasMoved)
            await Rhythm.ReconsiderAsync();
        await _commits.KeepAsync(_changes);

        Attempts.Publish();
        Drills.Publish();
        Debriefs.Publish();
        _memories.Publish();
        Rhythm.Publish();
        _flags?.Publish();
        if (_shown.Count > 0)
            (_person.Missed, _person.KeptAway) = ([.. _person.Missed.Except(_shown)], null);
        _storage.Publish();
        if (_activityId is not null)
            _conversation.Remember(_activityId, answered: false);
    }

    /// <summary>The answer has gone out. Where the attempt is shown now is kept soon afterwards.</summary>
    /// <param name="cardId">The message that shows the open attempt, or the one that this turn closed; null when none was sent.</param>
    /// <param name="drillCardId">The same for the drill.</param>
    /// <param name="debriefCardId">The same for the debrief.</param>
    public void Answered(string? cardId, string? drillCardId, string? debriefCardId = null)
    {
        if (_activityId is not null)
            _conversation.Remember(_activityId, answered: true);
        if (cardId is not null)
            Attempts.Shown(cardId);
        if (drillCardId is not null)
            Drills.Shown(drillCardId);
        if (debriefCardId is not null)
            Debriefs.Shown(debriefCardId);
    }

    internal async Task RecheckRepeatAsync(string activityId, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        IsRepeat = await db.Handled.AnyAsync(
            row => row.ConversationId == _conversation.Conversation.Id && row.ActivityId == activityId, cancellationToken);
    }

    private void GreetedAt(DateTimeOffset? when)
    {
        _conversation.Conversation.GreetedAt = when;
        _changes.Update(Greeting, _conversation.Conversation);
    }
}
