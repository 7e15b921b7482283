using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>What is kept of who speaks and where.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Person">Who.</param>
/// <param name="Rhythm">When they want to hear from the bot; null when they have said nothing of it.</param>
/// <param name="Open">The attempt that is offered or under way.</param>
/// <param name="Decisions">Its decisions, in their order.</param>
/// <param name="Drill">The drill that is not done.</param>
/// <param name="Goes">What was said in it.</param>
/// <param name="Debrief">The debrief that takes what is typed; otherwise the one of the last run.</param>
/// <param name="Answers">What was typed in it.</param>
/// <param name="Missed">What the bot started and may not have arrived, not shown yet, the oldest first.</param>
/// <param name="State">The bot's own state of the conversation.</param>
/// <param name="IsHandled">Whether the activity had its effect already, on whichever host.</param>
/// <param name="IsWithdrawn">Whether the attempt or the drill is of something that is off the shelf, since it was flagged.</param>
/// <param name="HasPlace">Whether there is a team to which they can offer something.</param>
internal sealed record KnownRows(
    ConversationRow Conversation,
    PersonRow Person,
    RhythmRow? Rhythm,
    AttemptRow? Open,
    List<KeptDecision> Decisions,
    DrillAttemptRow? Drill,
    List<DrillGoRow> Goes,
    DebriefRow? Debrief,
    List<DebriefAnswerRow> Answers,
    List<DeliveryRow> Missed,
    BotStateRow? State,
    bool IsHandled,
    bool IsWithdrawn,
    bool HasPlace);
