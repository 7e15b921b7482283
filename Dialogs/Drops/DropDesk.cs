using EmpathyBot.Cards.Drops;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Figures;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Practice.Hours.Recurring;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>What whoever plans drops needs to know: which teams are theirs, what there is to plan, and a drop in words.</summary>
internal sealed class DropDesk(Managers managers, ScenarioShelf shelf, HardTopics topics, HoursOptions hours)
{
    public bool IsManager(TurnScope scope) => managers.Include(scope.Turn.Teams.ObjectId);

    /// <summary>The teams that the person may plan for.</summary>
    public Task<IReadOnlyList<TeamRow>> FindTeamsAsync(TurnScope scope, CancellationToken cancellationToken) =>
        scope.Turn.Teams.FindAsync(IsManager(scope), cancellationToken);

    /// <summary>Those who are not in any team's list but may plan once there is one.</summary>
    public async Task<bool> MayPlanAsync(TurnScope scope, CancellationToken cancellationToken) =>
        IsManager(scope) || (await FindTeamsAsync(scope, cancellationToken)).Count > 0;

    /// <summary>The team's days and times are in this zone.</summary>
    public DateTimeZone ZoneOf(TurnScope scope, TeamRow team) =>
        (team.Zone is { } named ? ZoneNames.Find(named) is [var zone] ? zone : null : null) ?? scope.Turn.Rhythm.HoursIn(hours).Zone;

    public static LocalDate Today(TurnScope scope, DateTimeZone zone) => new PersonDays(zone).DayOf(Now(scope));

    public static Instant Now(TurnScope scope) => Instant.FromDateTimeOffset(scope.Turn.Now);

    /// <summary>The team that the person most likely plans for, of those they may.</summary>
    public async Task<TeamFacts> OpenTeamAsync(TurnScope scope, IReadOnlyList<TeamRow> teams, CancellationToken cancellationToken) =>
        await scope.Turn.Teams.ReadAsync(await scope.Turn.Teams.FindUsualAsync(teams, cancellationToken), cancellationToken);

    /// <summary>The topic that the team finds hard, for those who see figures: which one it is is one. Null when none is, or it isn't for them.</summary>
    public async Task<string?> HardTopicAsync(TurnScope scope, TeamRow team, CancellationToken cancellationToken) =>
        IsManager(scope) ? await topics.FindAsync(team.Id, cancellationToken) : null;

    /// <summary>What a drop brings now: a topic or the id of a dilemma; null for whatever is next for each.</summary>
    public async Task<string?> AboutAsync(DropDraft draft, CancellationToken cancellationToken) =>
        draft.What is DropWhat.Hard ? await topics.FindAsync(draft.Team.Team.Id, cancellationToken) : draft.Subject;

    /// <summary>What can be chosen.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="teams">The teams to list beside the one that is chosen.</param>
    /// <param name="asksForTeam">Whether there are more than these.</param>
    /// <param name="team">The one that is chosen.</param>
    /// <param name="hard">The topic that it finds hard, as far as the person may know it.</param>
    public DropChoices Choices(TurnScope scope, IReadOnlyList<TeamRow> teams, bool asksForTeam, TeamFacts team, string? hard)
    {
        var words = scope.Words;
        var all = shelf.Library.In(words.Language).ToList();
        List<DropChoice> what = [new(Hard(scope, hard), DropFields.Hard)];
        what.AddRange(LightTopics(all).Select(topic => new DropChoice(words.DropTopic(topic), DropFields.Topic + topic)));
        what.AddRange(all.Select(dilemma => new DropChoice(words.DropOne(dilemma.Title), DropFields.Dilemma + dilemma.Id)));

        List<DropChoice> whom = [new(words.DropWhomTeam(team.Team.Name, team.Members.Count), Name(DropFields.Team, team.Team))];
        whom.AddRange(team.Groups.Select(group => new DropChoice(words.DropWhomGroup(group.Name, group.People.Count), DropFields.Group + group.Id.ToString("N"))));
        whom.Add(new(teams.Count > 1 || asksForTeam ? words.DropWhomPeopleOf(team.Team.Name) : words.DropWhomPeople, Name(DropFields.People, team.Team)));
        foreach (var other in teams.Where(other => other.Id != team.Team.Id))
        {
            whom.Add(new(words.DropWhomTeamAlone(other.Name), Name(DropFields.Team, other)));
            whom.Add(new(words.DropWhomPeopleOf(other.Name), Name(DropFields.People, other)));
        }

        return new DropChoices(what, whom, asksForTeam);
    }

    /// <summary>The drop in words.</summary>
    public DropTold Tell(TurnScope scope, DropDraft draft, string? hard)
    {
        var words = scope.Words;
        var people = draft.Recipients;
        var what = draft.What switch
        {
            DropWhat.Topic => words.DropTopic(draft.Subject!),
            DropWhat.Dilemma => words.DropOne(shelf.Library.Find(draft.Subject!, words.Language)?.Title ?? draft.Subject!),
            _ => Hard(scope, hard),
        };
        var whom = draft.Audience switch
        {
            DropAudience.People => words.DropForPeople([.. draft.People.Select(person => person.Name)]),
            DropAudience.Group => words.DropForGroup(draft.Group?.Name ?? "", people.Count),
            _ => words.DropForTeam(draft.Team.Team.Name, people.Count),
        };
        // Of a few it would tell who.
        var notMet = people.Count < DropFigures.Fewest ? 0 : people.Count(member => !member.HasMet);
        return new DropTold(what, whom, draft.When, [.. draft.When.Upcoming(Now(scope)).Take(DropTold.MostDates)], notMet);
    }

    /// <summary>What each of them gets, or one that it could be; null when there is none.</summary>
    public Dilemma? Preview(TurnScope scope, DropDraft draft, string? hard)
    {
        if (draft.What is DropWhat.Dilemma)
            return shelf.Library.Find(draft.Subject!, scope.Words.Language);
        var topic = draft.What is DropWhat.Topic ? draft.Subject : hard;
        return shelf.Library.In(scope.Words.Language)
            .Where(dilemma => !dilemma.IsHeavy && (topic is null || dilemma.Topic == topic))
            .OrderBy(dilemma => dilemma.Difficulty)
            .ThenBy(dilemma => dilemma.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>A drop that is kept, as a draft.</summary>
    public DropDraft DraftOf(DropRow drop, TeamFacts team, IReadOnlyList<long> named)
    {
        var members = team.Members.ToDictionary(member => member.PersonId);
        return new DropDraft(
            drop.What,
            drop.Subject,
            team,
            drop.Audience,
            team.Groups.FirstOrDefault(group => group.Id == drop.GroupId),
            [.. named.Where(members.ContainsKey).Select(id => new NamedPerson(id, members[id].Name))],
            "",
            DropPlans.RecurrenceOf(drop));
    }

    public Dilemma? FindDilemma(string id, string language) => shelf.Library.Find(id, language);

    public IReadOnlyList<string> Topics(string language) => [.. LightTopics(shelf.Library.In(language))];

    public IReadOnlyList<Dilemma> Dilemmas(string language) => [.. shelf.Library.In(language)];

    private static string Hard(TurnScope scope, string? topic) => topic is null ? scope.Words.DropHard : scope.Words.DropHardTopic(topic);

    // A topic brings whatever of it suits each one, and never a heavy one.
    private static IEnumerable<string> LightTopics(IEnumerable<Dilemma> dilemmas) => dilemmas
        .Where(dilemma => !dilemma.IsHeavy).Select(dilemma => dilemma.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Name(string kind, TeamRow team) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}{team.Id}");
}
