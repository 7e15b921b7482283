using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>A team to which somebody can offer something.</summary>
/// <param name="Team">Which.</param>
/// <param name="Met">How many of it have met the bot, whoever offers among them: only these can have written what has no name.</param>
/// <param name="Others">Those of them who have met the bot, without whoever offers.</param>
public sealed record OfferPlace(TeamRow Team, int Met, IReadOnlyList<Teammate> Others);
