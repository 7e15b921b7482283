using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>What a turn reads where nothing is remembered.</summary>
internal static class TurnQueries
{
    /// <summary>All that a turn needs of who speaks and where, in one journey to the server. Null when either of them is new.</summary>
    public static Task<KnownRows?> KnownAsync(EmpathyDb db, TurnKey key, string activity, string state, CancellationToken cancellationToken) =>
        (from conversation in db.Conversations
         from person in db.People
         where conversation.ChannelId == key.Where.ChannelId && conversation.ConversationId == key.Where.ConversationId
             && person.Tenant == key.Who.Tenant && person.ObjectId == key.Who.ObjectId
         let open = db.Attempts.FirstOrDefault(
             row => row.PersonId == person.Id && (row.Status == AttemptStatus.Offered || row.Status == AttemptStatus.UnderWay))
         let drill = db.DrillAttempts.FirstOrDefault(row => row.PersonId == person.Id && row.Status != DrillStatus.Done)
         let debrief = db.Debriefs.Where(row => row.PersonId == person.Id).OrderByDescending(row => row.Status == DebriefStatus.Open).ThenByDescending(row => row.At).FirstOrDefault()
         select new KnownRows(
             conversation,
             person,
             db.Rhythms.FirstOrDefault(row => row.PersonId == person.Id),
             open,
             (from decision in db.Decisions
              where decision.AttemptId == open.Id
              join reply in db.Replies on new { decision.AttemptId, decision.Step } equals new { reply.AttemptId, reply.Step } into replies
              from reply in replies.DefaultIfEmpty()
              orderby decision.Step
              select new KeptDecision(decision, reply)).ToList(),
             drill,
             db.DrillGoes.Where(row => row.AttemptId == drill.Id).ToList(),
             debrief,
             db.DebriefAnswers.Where(row => row.AttemptId == debrief.AttemptId).ToList(),
             db.Deliveries.Where(row => row.PersonId == person.Id && row.ShownAt == null && (row.State == DeliveryState.Failed || row.State == DeliveryState.Unknown))
                 .OrderBy(row => row.DueAt).ToList(),
             db.BotStates.FirstOrDefault(row => row.Key == state),
             db.Handled.Any(row => row.ConversationId == conversation.Id && row.ActivityId == activity),
             db.Flagged.Any(row => row.Tenant == person.Tenant && row.State != FlaggedState.OnShelf
                 && ((row.On == FlagOn.Dilemma && row.Subject == open.DilemmaId) || (row.On == FlagOn.Drill && row.Subject == drill.DrillId))),
             db.Members.Any(member => member.PersonId == person.Id
                 && db.Teams.Any(team => team.Id == member.TeamId && team.GoneAt == null && team.FeedbackOffAt == null)
                 && db.Members.Any(other => other.TeamId == member.TeamId && other.PersonId != person.Id))))
        .AsNoTracking().AsSingleQuery().FirstOrDefaultAsync(cancellationToken);

    /// <summary>The decisions of these attempts, each with the words typed to it, in their order.</summary>
    public static Task<List<KeptDecision>> DecisionsAsync(EmpathyDb db, IReadOnlyCollection<Guid> attempts, CancellationToken cancellationToken) =>
        (from decision in db.Decisions.AsNoTracking()
         where attempts.Contains(decision.AttemptId)
         join reply in db.Replies.AsNoTracking()
             on new { decision.AttemptId, decision.Step } equals new { reply.AttemptId, reply.Step } into replies
         from reply in replies.DefaultIfEmpty()
         orderby decision.Step
         select new KeptDecision(decision, reply)).ToListAsync(cancellationToken);

    public static Task<ConversationRow?> ConversationAsync(EmpathyDb db, ConversationKey key, CancellationToken cancellationToken) =>
        db.Conversations.AsNoTracking()
            .FirstOrDefaultAsync(row => row.ChannelId == key.ChannelId && row.ConversationId == key.ConversationId, cancellationToken);

    public static Task<PersonRow?> PersonAsync(EmpathyDb db, PersonKey key, CancellationToken cancellationToken) =>
        db.People.AsNoTracking().FirstOrDefaultAsync(row => row.Tenant == key.Tenant && row.ObjectId == key.ObjectId, cancellationToken);

    public static Task<RhythmRow?> RhythmAsync(EmpathyDb db, long person, CancellationToken cancellationToken) =>
        db.Rhythms.AsNoTracking().FirstOrDefaultAsync(row => row.PersonId == person, cancellationToken);

    /// <summary>What the bot started and may not have arrived, not shown yet, the oldest first.</summary>
    public static Task<List<DeliveryRow>> MissedAsync(EmpathyDb db, long person, CancellationToken cancellationToken) =>
        db.Deliveries.AsNoTracking()
            .Where(row => row.PersonId == person && row.ShownAt == null && (row.State == DeliveryState.Failed || row.State == DeliveryState.Unknown))
            .OrderBy(row => row.DueAt)
            .ToListAsync(cancellationToken);

    public static Task<AttemptRow?> OpenAttemptAsync(EmpathyDb db, long person, CancellationToken cancellationToken) =>
        db.Attempts.AsNoTracking().FirstOrDefaultAsync(
            row => row.PersonId == person && (row.Status == AttemptStatus.Offered || row.Status == AttemptStatus.UnderWay), cancellationToken);

    /// <summary>The drill that is not done.</summary>
    public static Task<DrillAttemptRow?> DrillAsync(EmpathyDb db, long person, CancellationToken cancellationToken) =>
        db.DrillAttempts.AsNoTracking().FirstOrDefaultAsync(row => row.PersonId == person && row.Status != DrillStatus.Done, cancellationToken);

    /// <summary>The debrief that takes what is typed; otherwise the one of the last run.</summary>
    public static Task<DebriefRow?> DebriefAsync(EmpathyDb db, long person, CancellationToken cancellationToken) =>
        db.Debriefs.AsNoTracking().Where(row => row.PersonId == person)
            .OrderByDescending(row => row.Status == DebriefStatus.Open).ThenByDescending(row => row.At).FirstOrDefaultAsync(cancellationToken);

    public static Task<BotStateRow?> StateAsync(EmpathyDb db, string key, CancellationToken cancellationToken) =>
        db.BotStates.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken);

    /// <summary>What a person has been through, each dilemma once, the latest first.</summary>
    public static Task<List<PlayedRow>> PlayedAsync(EmpathyDb db, long person, CancellationToken cancellationToken) =>
        db.Played.AsNoTracking().Where(row => row.PersonId == person).OrderByDescending(row => row.EndedAt).ToListAsync(cancellationToken);
}
