using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>How one person talks their runs over, as a turn sees and changes it. At most one debrief takes what they type.</summary>
public sealed class PersonDebriefs
{
    private static readonly RowWrite Step = RowWrite.Update<DebriefRow>(
        [nameof(DebriefRow.Pressed), nameof(DebriefRow.Status), nameof(DebriefRow.Stage), nameof(DebriefRow.PutOffTo), nameof(DebriefRow.AsideAt), nameof(DebriefRow.Version)],
        when: [nameof(DebriefRow.Version)]);

    private static readonly RowWrite Reread = RowWrite.Update<DebriefAnswerRow>([nameof(DebriefAnswerRow.Findings), nameof(DebriefAnswerRow.Depth)], mayMiss: true);

    // Worth keeping, not worth waiting for.
    private static readonly RowWrite Showing = RowWrite.Update<DebriefRow>([nameof(DebriefRow.CardId), nameof(DebriefRow.ShownIn)], mayMiss: true);
    private static readonly RowWrite Debriefed = RowWrite.Update<AttemptRow>([nameof(AttemptRow.DebriefedAt)], mayMiss: true);

    private readonly TurnServices _services;
    private readonly PersonSession _person;
    private readonly Changes _changes;
    private readonly DateTimeOffset _now;
    private readonly long _here;

    internal PersonDebriefs(TurnServices services, PersonSession person, ConversationSession conversation, Changes changes, DateTimeOffset now)
    {
        (_services, _person, _changes, _now) = (services, person, changes, now);
        _here = conversation.Conversation.Id;
        Present = person.Debrief?.SeenFrom(_here);
    }

    /// <summary>The one that takes what is typed; otherwise the one of the last run. Null when there has been none.</summary>
    public Debrief? Present { get; private set; }

    /// <summary>The one that takes what is typed.</summary>
    public Debrief? Open => Present is { IsOpen: true } open ? open : null;

    /// <summary>The debrief of that run if it is this person's, else null.</summary>
    public async Task<Debrief?> FindAsync(Guid attempt, CancellationToken cancellationToken)
    {
        if (Present?.AttemptId == attempt)
            return Present;
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        return await db.Debriefs.AsNoTracking().FirstOrDefaultAsync(row => row.AttemptId == attempt && row.PersonId == _person.Person.Id, cancellationToken) is { } row
            ? (await ReadAsync(db, row, cancellationToken)).SeenFrom(_here)
            : null;
    }

    /// <summary>The one that was put off last, else null.</summary>
    public async Task<Debrief?> FindPutOffAsync(CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        var last = await db.Debriefs.AsNoTracking()
            .Where(row => row.PersonId == _person.Person.Id && row.Status == DebriefStatus.PutOff)
            .OrderByDescending(row => row.AsideAt ?? row.At)
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? null
            : Present?.AttemptId == last.AttemptId ? Present
            : (await ReadAsync(db, last, cancellationToken)).SeenFrom(_here);
    }

    /// <summary>What the person keeps from their debriefs: lines and principles, the latest first.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<string>> FindKeptAsync(int most, CancellationToken cancellationToken)
    {
        await using var db = await _services.Databases.CreateDbContextAsync(cancellationToken);
        var kept = await db.DebriefAnswers.AsNoTracking()
            .Where(row => row.PersonId == _person.Person.Id && row.Text != null
                && (row.Question == DebriefAnswerRow.Principle || row.Question == DebriefAnswerRow.Line))
            .OrderByDescending(row => row.At)
            .Select(row => row.Text!)
            .Take(most)
            .ToListAsync(cancellationToken);
        return kept;
    }

    /// <summary>A run has ended, or is to be talked over that ended before there were debriefs.</summary>
    public Debrief Add(Attempt attempt, DebriefPlan plan)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(plan);
        var debrief = new Debrief(
            new DebriefRow
            {
                AttemptId = attempt.Id,
                PersonId = _person.Person.Id,
                At = attempt.EndedAt ?? _now,
                Form = plan.Form,
                Asked = plan.Asked,
                IsOffered = plan.IsOffered,
            },
            []);
        // Of a run that was closed on the person, and taken up again, there may be one.
        _changes.AddOnce(debrief.Row);
        return Set(debrief);
    }

    /// <summary>What was pressed after the run. The last press counts.</summary>
    public Debrief Press(Debrief debrief, string answer) => Move(Note(debrief), row => row with { Pressed = answer });

    /// <summary>Keeps what was typed to a question. What was typed to it first stays: null, and no effect, when there is something already.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="text">The words.</param>
    /// <param name="reading">What the coach read in them; null when it did not.</param>
    public Debrief? Answer(Debrief debrief, string question, string text, CoachReading? reading = null)
    {
        ArgumentNullException.ThrowIfNull(debrief);
        if (debrief.Find(question) is not null)
            return null;
        var row = new DebriefAnswerRow { AttemptId = debrief.AttemptId, Question = question, PersonId = _person.Person.Id, At = _now, Depth = reading?.Depth }.With(
            text,
            (reading?.Findings ?? []).Select(finding => new DrillFinding(finding, IsWithdrawn: false)),
            reading?.Legibility ?? Legibility.Good,
            reading?.Signals ?? ReplySignals.None);
        _changes.Add(row);
        return Set(Note(debrief) with { Answers = [.. debrief.Answers, row] });
    }

    /// <summary>The person has said of what was read in an answer that it isn't what they meant: none of it counts, and it is kept that it was found.</summary>
    public Debrief TakeBackReading(Debrief debrief, DebriefAnswerRow answer)
    {
        ArgumentNullException.ThrowIfNull(debrief);
        ArgumentNullException.ThrowIfNull(answer);
        var row = new DebriefAnswerRow { AttemptId = answer.AttemptId, Question = answer.Question, PersonId = answer.PersonId, At = answer.At }.With(
            answer.Text ?? "",
            FindingsJson.Read(answer.Findings, answer.Text).Select(one => one with { IsWithdrawn = true }),
            answer.Legibility,
            TypedWords.SignalsOf(answer));
        _changes.Update(Reread, row);
        return Set(debrief with { Answers = [.. debrief.Answers.Where(one => one.Question != answer.Question), row] });
    }

    /// <summary>Begins the long form, or goes on where it stopped.</summary>
    public Debrief TakeUp(Debrief debrief) => Move(debrief, row => row with { Status = DebriefStatus.Open, PutOffTo = null });

    /// <summary>Goes on to a stage.</summary>
    public Debrief GoTo(Debrief debrief, int stage) => Move(Note(debrief), row => row with { Stage = stage });

    /// <summary>It is through.</summary>
    public Debrief Finish(Debrief debrief) => Move(Note(debrief), row => row with { Status = DebriefStatus.Done, PutOffTo = null });

    /// <summary>Puts it aside: it goes on where it stopped when the person comes back to it.</summary>
    public Debrief PutAside(Debrief debrief) => Move(debrief, row => row with { Status = DebriefStatus.PutOff, PutOffTo = null, AsideAt = _now });

    /// <summary>The same, and asks again then.</summary>
    public Debrief PutOff(Debrief debrief, DateTimeOffset until)
    {
        var after = Move(debrief, row => row with { Status = DebriefStatus.PutOff, PutOffTo = until, AsideAt = _now });
        _changes.AddOnce(new DeliveryRow
        {
            Key = DeliveryKeys.Debrief(debrief.AttemptId, until),
            Kind = DeliveryKind.Debrief,
            PersonId = _person.Person.Id,
            AttemptId = debrief.AttemptId,
            DueAt = until,
            NextAt = until,
        });
        return after;
    }

    /// <summary>Something else has begun: what is typed is meant for that.</summary>
    internal void MakeWay()
    {
        if (Open is { } open)
            PutAside(open);
    }

    /// <summary>What was changed is what is known from now on.</summary>
    internal void Publish() => _person.Debrief = Present;

    /// <summary>The message that shows the present question has been sent.</summary>
    internal void Shown(string cardId)
    {
        if (_person.Debrief is not { } debrief)
            return;
        var shown = debrief with { Row = debrief.Row with { CardId = cardId, ShownIn = _here } };
        _person.Debrief = shown;
        var changes = new Changes();
        changes.Update(Showing, shown.Row);
        _person.Noted = Task.WhenAll(_person.Noted, _services.Commits.Note(changes));
    }

    internal static async Task<Debrief> ReadAsync(EmpathyDb db, DebriefRow row, CancellationToken cancellationToken) =>
        new(row, await db.DebriefAnswers.AsNoTracking().Where(answer => answer.AttemptId == row.AttemptId).ToListAsync(cancellationToken));

    // The first word in it is what makes the run one that was talked over.
    private Debrief Note(Debrief debrief)
    {
        if (debrief.Row.Pressed is null && debrief.Answers.Count == 0)
            _changes.Update(Debriefed, AttemptRows.Debriefed(debrief.Row, _now));
        return debrief;
    }

    private Debrief Move(Debrief debrief, Func<DebriefRow, DebriefRow> change)
    {
        var row = change(debrief.Row) with { Version = debrief.Row.Version + 1 };
        _changes.Update(Step, row, debrief.Row.Version);
        return Set(debrief with { Row = row });
    }

    // One of a run longer ago can be pressed on while another takes what is typed: that one stays.
    private Debrief Set(Debrief debrief)
    {
        if (Open is null || Open.AttemptId == debrief.AttemptId || debrief.IsOpen)
            Present = debrief;
        return debrief;
    }
}
