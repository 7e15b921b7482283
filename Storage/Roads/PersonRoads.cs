using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Roads;

/// <summary>Links to pictures of a person's own roads, as a turn makes them.</summary>
public sealed class PersonRoads
{
    private readonly Changes _changes;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonRoads(Changes changes, PersonRow person, DateTimeOffset now) => (_changes, _person, _now) = (changes, person, now);

    /// <summary>Keeps that this token opens the picture of this attempt, for <see cref="RoadLinks.Keeps"/>.</summary>
    public void Link(Guid attempt, string tokenHash) => _changes.Add(new RoadLinkRow
    {
        TokenHash = tokenHash, PersonId = _person.Id, AttemptId = attempt, ExpiresAt = _now + RoadLinks.Keeps,
    });
}
