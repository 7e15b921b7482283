using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Reads what a team has given and received so far, and who of it is there, to say whose turn it is to be asked for a note.</summary>
public sealed class WhoseTurn
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly HoursOptions _hours;

    internal WhoseTurn(IDbContextFactory<EmpathyDb> databases, HoursOptions hours) => (_databases, _hours) = (databases, hours);

    /// <summary>Whom to ask by name, the one whose turn it is most first; nobody where nobody can be asked, or the names would tell too much.</summary>
    /// <param name="team">Where it is posted.</param>
    /// <param name="prompt">What notes are asked for.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<Asked>> FindAsync(TeamRow team, PromptRow prompt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return FindAsync(team, new Offered(prompt.PersonId, prompt.IsNamed, BitConverter.ToInt64(prompt.Id.ToByteArray())), now, cancellationToken);
    }

    /// <summary>Who would be asked next, whoever offers: nothing of it hangs on what is planned.</summary>
    /// <param name="team">Where.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<Asked>> FindNextAsync(TeamRow team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        // Nothing comes outside the team's hours: who is there then is who is asked.
        var open = TeamHours.Of(team, _hours).NextOpen(Instant.FromDateTimeOffset(now));
        return FindAsync(team, new Offered(0, IsNamed: true, team.Id), open?.ToDateTimeOffset() ?? now, cancellationToken);
    }

    private async Task<IReadOnlyList<Asked>> FindAsync(TeamRow team, Offered offered, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var members = await (
            from member in db.Members.AsNoTracking()
            where member.TeamId == team.Id
            join person in db.People.AsNoTracking() on member.PersonId equals person.Id
            join known in db.Rhythms.AsNoTracking() on person.Id equals known.PersonId into rhythms
            from rhythm in rhythms.DefaultIfEmpty()
            select new { member.SinceAt, person, rhythm }).ToListAsync(cancellationToken);
        var asked = (await (
            from ask in db.PromptAsks
            join prompt in db.Prompts on ask.PromptId equals prompt.Id
            where prompt.TeamId == team.Id
            select new { ask.PersonId, ask.At, By = prompt.IsNamed ? prompt.PersonId : 0 }).ToListAsync(cancellationToken)).ToLookup(ask => ask.PersonId);
        var notes = await (
            from note in db.Notes
            join prompt in db.Prompts on note.PromptId equals prompt.Id
            where prompt.TeamId == team.Id
            select new { note.GiverId, note.PersonId, note.At, prompt.IsNamed }).ToListAsync(cancellationToken);
        var (gave, received) = (notes.ToLookup(note => note.GiverId), notes.Where(note => note.IsNamed).ToLookup(note => note.PersonId));
        var sent = await UnaskedSends.ReadAsync(db, db.Members.Where(row => row.TeamId == team.Id).Select(row => row.PersonId), now, cancellationToken);
        List<Colleague> colleagues =
        [
            .. members.Select(one => new Colleague
            {
                Id = one.person.Id,
                Asked = [.. asked[one.person.Id].Select(ask => new PastAsk(ask.At, ask.By))],
                Gave = [.. gave[one.person.Id].Select(note => note.At)],
                Received = [.. received[one.person.Id].Select(note => note.At)],
                Since = one.SinceAt,
                HasMet = one.person.ChatId is not null,
                IsAvailable = CanBeAsked(one.person, one.rhythm, sent[one.person.Id], Instant.FromDateTimeOffset(now)),
            }),
        ];
        return Rotation.Choose(offered, colleagues, now);
    }

    private bool CanBeAsked(PersonRow person, RhythmRow? rhythm, IEnumerable<DateTimeOffset> sent, Instant now)
    {
        var hours = Hours.Of(person, rhythm, _hours);
        return person is { ChatId: not null, GoneAt: null } && hours.IsOpen(now) && DayBudget.Left(person, hours, sent, now) > 0;
    }
}
