using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Drops;

/// <summary>A team as whoever plans for it needs to know it.</summary>
/// <param name="Members">Everybody in it, by name.</param>
/// <param name="Groups">The saved groups, by name.</param>
/// <param name="Usual">The drop that was planned last: its day and time are the usual ones. Null when there was none.</param>
public sealed record TeamFacts(TeamRow Team, IReadOnlyList<Teammate> Members, IReadOnlyList<SavedGroup> Groups, DropRow? Usual);

/// <summary>Somebody in a team.</summary>
/// <param name="Name">What to call them, so that nobody else of the team is called the same; empty when the channel never said a name.</param>
/// <param name="HasMet">Whether they ever installed the bot or wrote to it. Whether they have blocked it since is nobody's business.</param>
public sealed record Teammate(long PersonId, string Name, bool HasMet);

/// <summary>People that somebody has named and saved.</summary>
public sealed record SavedGroup(Guid Id, string Name, IReadOnlyList<long> People);
