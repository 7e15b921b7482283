using EmpathyBot.Cards.Later;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Scheduling.Planning;

/// <summary>
/// Decides for one person what is sent now. Everything unasked shares one budget: two messages a day, one when they haven't written this
/// week. In order: later outcomes, promises, notes, drops, nudges. What doesn't fit waits for the next day's message and joins it; a nudge
/// lapses. A colleague's words about oneself wait for the next day where this one was hard. Nothing outside the person's hours. Answers to what the person is doing now go at once, and count for nothing. Pure: the same facts give the same plan.
/// </summary>
internal sealed class Planner
{
    private readonly Recipient _who;
    private readonly PersonHours _hours;
    private readonly Instant _now;
    private readonly OutreachPlan _plan = new();

    private Planner(Recipient who, PersonHours hours, Instant now) => (_who, _hours, _now) = (who, hours, now);

    public static OutreachPlan Plan(Recipient who, PersonHours hours, Instant now)
    {
        var planner = new Planner(who, hours, now);
        planner.Decide();
        return planner._plan;
    }

    private IEnumerable<DeliveryRow> AllDue => _who.Due.Where(row => Instant.FromDateTimeOffset(row.DueAt) <= _now);

    // What the person waits for now goes at once, whatever the hour.
    private IEnumerable<DeliveryRow> Answers => AllDue.Where(row => row.Kind.IsAnswer());

    private IEnumerable<DeliveryRow> Due => AllDue.Where(row => !row.Kind.IsAnswer());

    private LocalDate Today => _hours.Days.DayOf(_now);

    private void Decide()
    {
        // Looked at before its time: somebody changed their hours, or took up what they had put away.
        foreach (var early in _who.Due.Where(row => Instant.FromDateTimeOffset(row.DueAt) > _now))
            _plan.Wait(early, Instant.FromDateTimeOffset(early.DueAt));
        if (_who.Chat is null || _who.Person.GoneAt is not null)
        {
            EndAll();
            return;
        }

        foreach (var answer in Answers)
        {
            if (HasLapsed(answer))
                _plan.Skip(answer, "Its time had passed before it could be sent.");
            else
                _plan.Send([answer]);
        }

        if (_hours.NextStretch(_now) is not { } stretch)
            WaitForThePerson();
        else if (stretch.Start > _now)
            WaitAll(stretch);
        else
            Share();
    }

    private void EndAll()
    {
        foreach (var row in AllDue)
        {
            if (_who.Chat is null)
                _plan.Skip(row, "Not reachable yet: this person has neither installed the bot nor written to it.");
            else if (IsInvitation(row))
                _plan.Skip(row, "The channel lets nothing through to this person: they removed or blocked the bot.");
            else
                _plan.Fail(row, "The channel lets nothing through to this person; it is shown when they come back.");
        }
    }

    // Paused without an end, or hours that leave no room.
    private void WaitForThePerson()
    {
        foreach (var row in Due)
        {
            if (IsInvitation(row))
                _plan.Skip(row, "The person has paused everything, without an end.");
            else
                _plan.Wait(row, null);
        }
    }

    private void WaitAll(Interval stretch)
    {
        foreach (var row in Due)
            WaitOrLapse(row, MomentIn(stretch), "It would have come after its time.");
    }

    private void Share()
    {
        var ready = new List<DeliveryRow>();
        foreach (var row in Due)
        {
            if (HasLapsed(row))
                _plan.Skip(row, "Its time had passed before there was room for it.");
            else if (row.Kind.IsAboutOneself() && IsHardDay)
                _plan.Wait(row, Tomorrow);
            else if (SpreadOf(row) is { } moment && moment > _now)
                _plan.Wait(row, moment);
            else
                ready.Add(row);
        }

        var left = DayBudget.Left(_who.Person, _hours, _who.SentAt, _now);
        var others = ready.Where(row => row.Kind is not DeliveryKind.Nudge).ToList();
        ShareOut(others, left);
        foreach (var nudge in ready.Where(row => row.Kind is DeliveryKind.Nudge))
            DecideNudge(nudge, left > 0 && others.Count == 0);
    }

    private void ShareOut(List<DeliveryRow> rows, int left)
    {
        if (left <= 0)
        {
            foreach (var row in rows)
                WaitOrLapse(row, Tomorrow, "There was no room for it before its time had passed.");
            return;
        }

        // Those with a message of their own, then the rest in one.
        var alone = rows.Count <= left ? rows.Count : left - 1;
        foreach (var row in rows.Take(alone))
            _plan.Send([row]);
        if (rows.Count > alone)
            _plan.Send([.. rows.Skip(alone).Take(JoinedCard.MostParts)]);
        foreach (var row in rows.Skip(alone + JoinedCard.MostParts))
            WaitOrLapse(row, Tomorrow, "There was no room for it before its time had passed.");
    }

    private void DecideNudge(DeliveryRow nudge, bool hasRoom)
    {
        var rhythm = _who.Rhythm;
        if (rhythm?.NudgesOffAt is not null)
            _plan.Lapse(nudge, "Nudges are off for this person.", null);
        else if (rhythm?.SnoozedUntil is { } until && Instant.FromDateTimeOffset(until) > _now)
            _plan.Lapse(nudge, "The person has put nudges off.", Instant.FromDateTimeOffset(until));
        else if (_who.PractisedAt is { } practised && _hours.Days.DayOf(Instant.FromDateTimeOffset(practised)) == Today)
            _plan.Lapse(nudge, "The person has practised today.", Tomorrow);
        else if (!hasRoom)
            _plan.Lapse(nudge, "The day's messages were used up by what matters more.", Tomorrow);
        else
            _plan.Send([nudge]);
    }

    private Instant? Tomorrow => _hours.NextStretch(_hours.Days.StartOf(Today.PlusDays(1))) is { } stretch ? MomentIn(stretch) : null;

    private void WaitOrLapse(DeliveryRow row, Instant? until, string reason)
    {
        if (until is { } moment && row.LapsesAt is { } lapses && Instant.FromDateTimeOffset(lapses) <= moment)
            _plan.Skip(row, reason);
        else
            _plan.Wait(row, until);
    }

    /// <summary>When an invitation that became due within the hours is sent: not everybody's in the same second. Null when at once.</summary>
    private Instant? SpreadOf(DeliveryRow row)
    {
        if (!IsInvitation(row))
            return null;
        var due = Instant.FromDateTimeOffset(row.DueAt);
        return _hours.NextStretch(due) is { } stretch ? MomentIn(stretch) : null;
    }

    private Instant MomentIn(Interval stretch) => OwnMoment.In(stretch, _who.Person.Id);

    private bool HasLapsed(DeliveryRow row) => row.LapsesAt is { } lapses && Instant.FromDateTimeOffset(lapses) <= _now;

    private static bool IsInvitation(DeliveryRow row) => row.Kind.IsInvitation();

    private bool IsHardDay => _who.WeighedAt is { } at && _hours.Days.DayOf(Instant.FromDateTimeOffset(at)) == Today;
}
