using EmpathyBot.Practice.Hours.Recurring;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>A drop as a manager means it, before it is kept.</summary>
/// <param name="Subject">The topic or the dilemma's id; null for what the team finds hard.</param>
/// <param name="Team">Whose.</param>
/// <param name="Group">The saved group; null for other audiences.</param>
/// <param name="People">Those who are named; empty for other audiences.</param>
/// <param name="SaveAs">The name to save them under; empty for none.</param>
internal sealed record DropDraft(
    DropWhat What,
    string? Subject,
    TeamFacts Team,
    DropAudience Audience,
    SavedGroup? Group,
    IReadOnlyList<NamedPerson> People,
    string SaveAs,
    Recurrence When)
{
    /// <summary>Everybody it would go to now.</summary>
    public IReadOnlyList<Teammate> Recipients => Audience switch
    {
        DropAudience.People => Among(People.Select(person => person.Id)),
        DropAudience.Group => Among(Group?.People ?? []),
        _ => Team.Members,
    };

    private List<Teammate> Among(IEnumerable<long> people)
    {
        var some = people.ToHashSet();
        return [.. Team.Members.Where(member => some.Contains(member.PersonId))];
    }
}
