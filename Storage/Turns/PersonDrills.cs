using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Storage.Turns;

/// <summary>The way of one person through drills, as a turn sees and changes it. At most one is there that is not done.</summary>
public sealed class PersonDrills
{
    private const string Answered = "The reply came in time.";
    private const string PutAwayReason = "The drill was put away.";

    private static readonly RowWrite Reread = RowWrite.Update<DrillGoRow>([nameof(DrillGoRow.Findings)]);

    private readonly TurnServices _services;
    private readonly PersonSession _person;
    private readonly PersonMemories _memories;
    private readonly Changes _changes;
    private readonly DateTimeOffset _now;
    private readonly long _here;
    private DrillAttempt? _done;

    internal PersonDrills(
        TurnServices services, PersonSession person, ConversationSession conversation, PersonMemories memories, Changes changes, DateTimeOffset now)
    {
        (_services, _person, _memories, _changes, _now) = (services, person, memories, changes, now);
        _here = conversation.Conversation.Id;
        Present = person.Drill?.SeenFrom(_here);
    }

    /// <summary>The drill that is not done: it may wait for the person, or be put away.</summary>
    public DrillAttempt? Present { get; private set; }

    /// <summary>The drill that waits for the person.</summary>
    public DrillAttempt? Open => Present is { IsOpen: true } open ? open : null;

    /// <summary>The drill of that id if it is this person's, else null.</summary>
    public async Task<DrillAttempt?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Present?.Id == id)
            return Present;
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        return await db.DrillAttempts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.PersonId == _person.Person.Id, cancellationToken) is { } row
            ? (await DrillAttemptReader.ReadAsync(db, _services.Contents, row, cancellationToken)).SeenFrom(_here)
            : null;
    }

    /// <summary>The drill that the person was offered last; null when none is kept.</summary>
    public async Task<DrillAttempt?> FindLastAsync(CancellationToken cancellationToken)
    {
        if (Present is { } present)
            return present;
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        return await db.DrillAttempts.AsNoTracking().Where(row => row.PersonId == _person.Person.Id).OrderByDescending(row => row.OfferedAt)
            .FirstOrDefaultAsync(cancellationToken) is { } row
            ? (await DrillAttemptReader.ReadAsync(db, _services.Contents, row, cancellationToken)).SeenFrom(_here)
            : null;
    }

    /// <summary>What the person has done, in any order; nothing of what they wrote.</summary>
    public async Task<IReadOnlyList<PastDrill>> FindPastAsync(CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.DrillAttempts.AsNoTracking()
            .Where(row => row.PersonId == _person.Person.Id && row.Status == DrillStatus.Done)
            .Select(row => new { row.DrillId, row.Skill, row.Rung, row.Rating, row.EndedAt })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               where row is { Rating: not null, EndedAt: not null } && Skills.TryParse(row.Skill, out _)
               select new PastDrill(row.DrillId, SkillOf(row.Skill), row.Rung, (Rating)row.Rating!.Value, row.EndedAt!.Value),
        ];
    }

    /// <summary>How far the person has come with each skill that they drilled, the latest first.</summary>
    public async Task<IReadOnlyList<SkillProgress>> FindProgressAsync(CancellationToken cancellationToken) =>
        SkillProgress.Of(await FindPastAsync(cancellationToken), _memories.Days);

    /// <summary>The chance, from 0 to 1, that each skill that was practised is recalled now.</summary>
    public async Task<IReadOnlyDictionary<Skill, double>> FindRecallAsync(CancellationToken cancellationToken)
    {
        var known = await _memories.FindAsync(cancellationToken);
        var today = DayOf(_now);
        return known
            .Where(row => row.Kind is MemoryKind.Skill && Skills.TryParse(row.Subject, out _))
            .ToDictionary(
                row => SkillOf(row.Subject),
                row => _memories.Schedule.Recall(new MemoryState(row.Stability, row.Difficulty), Math.Max(0, Period.DaysBetween(DayOf(row.ReviewedAt), today))));
    }

    /// <summary>Offers a drill. One that was there, and in which nothing was said, is gone without a trace.</summary>
    public DrillAttempt Offer(Drill drill)
    {
        Remove();
        var attempt = new DrillAttempt(Guid.CreateVersion7(_now), _person.Person.Id, DrillRun.Offer(drill), _now, null, null, null, 0);
        _changes.Add(DrillRows.Of(attempt));
        return Present = attempt;
    }

    /// <summary>Takes away what is there and not done, without a trace.</summary>
    public void Remove()
    {
        if (Present is not { } present)
            return;
        TimeOuts.CallOff(_changes, present, PutAwayReason, _now);
        _changes.Remove(DrillRows.Of(present));
        Present = null;
    }

    /// <summary>A go begins. Null, and no effect, when it isn't time for one.</summary>
    public DrillAttempt? BeginGo(DrillAttempt attempt)
    {
        var hasClock = (_person.Rhythm?.ClockOffAt) is null;
        if ((attempt.Run.Ready(_now, hasClock) ?? attempt.Run.Again(_now, hasClock)) is not { } run)
            return null;
        var begun = Move(attempt, run);
        if (run.Deadline is { } deadline)
            TimeOuts.Plan(_changes, begun, deadline);
        return begun;
    }

    /// <summary>The person's client tells that they are typing.</summary>
    public void Type(DrillAttempt attempt)
    {
        if (attempt.Run.Type(_now) is { } run)
            Move(attempt, run);
    }

    /// <summary>A reply has arrived, and nothing of it is kept before its words were looked at: it is in time, however long that takes.</summary>
    public void Hold(DrillAttempt attempt)
    {
        if (attempt.Run.Hold(_now) is not { } run)
            return;
        TimeOuts.CallOff(_changes, attempt, "A reply arrived in time.", _now);
        Move(attempt, run);
    }

    /// <summary>A reply has arrived. It is kept where it counts.</summary>
    /// <param name="attempt">The drill it belongs to.</param>
    /// <param name="text">The words.</param>
    /// <param name="read">Reads them.</param>
    /// <returns>The drill after it, and how it came in; null, and no effect, when none is awaited.</returns>
    public (DrillAttempt Attempt, DrillArrival Arrival)? Answer(DrillAttempt attempt, string text, Func<DrillRun, CoachReading> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (attempt.Run.Arrive(_now) is not var (run, arrival))
            return null;
        if (arrival is DrillArrival.TooLate)
        {
            if (run == attempt.Run)
                return (attempt, arrival);
            TimeOuts.CallOff(_changes, attempt, "The person was told with the reply that came too late.", _now);
            return (Move(attempt, run), arrival);
        }

        TimeOuts.CallOff(_changes, attempt, Answered, _now);
        var taken = run.Take(text, _now, read(run));
        _changes.Add(DrillRows.Of(attempt.Id, taken.Goes[^1]));
        return (Move(attempt, taken), arrival);
    }

    /// <summary>The person has said of a finding that it isn't what they meant. Null, and no effect, when it isn't there.</summary>
    public DrillAttempt? Withdraw(DrillAttempt attempt, int go, Label label)
    {
        if (attempt.Run.Withdraw(go, label) is not { } run)
            return null;
        _changes.Update(Reread, DrillRows.Of(attempt.Id, run.Goes.First(one => one.Number == go)));
        return Move(attempt, run);
    }

    /// <summary>A second reader has found more in the last reply. Null, and no effect, when it is nothing new, or the drill has gone on.</summary>
    public DrillAttempt? Add(DrillAttempt attempt, int go, IEnumerable<Finding> later)
    {
        if (attempt.Run.Add(go, later) is not { } run)
            return null;
        _changes.Update(Reread, DrillRows.Of(attempt.Id, run.Goes[^1]));
        return Move(attempt, run);
    }

    /// <summary>Puts away a drill in which nothing was said: it can be taken up again until another is offered. Null when it isn't such a one.</summary>
    public DrillAttempt? PutAway(DrillAttempt attempt)
    {
        if (attempt.Run.PutAway() is not { } run)
            return null;
        TimeOuts.CallOff(_changes, attempt, PutAwayReason, _now);
        return Move(attempt, run);
    }

    /// <summary>Ends a drill in which something was said, and remembers how it went. Null, and no effect, when it isn't such a one.</summary>
    /// <returns>The drill, and whether this has made its skill automatic.</returns>
    public async Task<(DrillAttempt Attempt, bool IsNowAutomatic)?> FinishAsync(DrillAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Run.Finish() is not { } run)
            return null;
        var skill = attempt.Drill.Skill;
        var past = await FindPastAsync(cancellationToken);
        // What the coach can't read it doesn't rate.
        Rating? rating = run.IsLegible ? run.Rate(past.Any(one => one.DrillId == attempt.Drill.Id)) : null;
        TimeOuts.CallOff(_changes, attempt, "The drill was ended.", _now);
        // It is what was said that was practised, and when it was said: the drill may be tidied away days later.
        var at = run.Goes[^1].At;
        var done = attempt with { Run = run, EndedAt = at, Version = attempt.Version + 1 };
        _changes.Update(TimeOuts.Step, DrillRows.Of(done, rating), attempt.Version);
        Present = null;
        _done = done;
        if (rating is not { } rated)
            return (done, false);
        await _memories.ReviewAsync(MemoryKind.Skill, skill.Name(), rated, _now, cancellationToken);
        var ofSkill = past.Where(one => one.Skill == skill).Append(new PastDrill(attempt.Drill.Id, skill, attempt.Drill.Rung, rated, at));
        return (done, Habit.HasJustFormed(ofSkill, _memories.Days));
    }

    /// <summary>What was changed is what is known from now on.</summary>
    internal void Publish() => _person.Drill = Present;

    /// <summary>The message that shows the drill has been sent.</summary>
    internal void Shown(string cardId)
    {
        if ((_person.Drill ?? _done) is not { } attempt)
            return;
        var shown = attempt with { CardId = cardId, EarlierCardId = null, ShownIn = _here };
        if (_person.Drill is not null)
            _person.Drill = shown;
        var changes = new Changes();
        changes.Update(TimeOuts.Showing, DrillRows.Of(shown));
        _person.Noted = Task.WhenAll(_person.Noted, _services.Commits.Note(changes));
    }

    private DrillAttempt Move(DrillAttempt attempt, DrillRun run) => Present = TimeOuts.Move(_changes, attempt, run);

    private LocalDate DayOf(DateTimeOffset moment) => _memories.Days.DayOf(Instant.FromDateTimeOffset(moment));

    private static Skill SkillOf(string name) => Skills.TryParse(name, out var skill) ? skill : default;
}
