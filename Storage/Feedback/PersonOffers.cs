using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What a person offers to colleagues, as a turn sees and changes it.</summary>
public sealed class PersonOffers
{
    private readonly IDbContextFactory<EmpathyDb> _databases;
    private readonly Changes _changes;
    private readonly PersonSession _session;
    private readonly PersonRow _person;
    private readonly DateTimeOffset _now;

    internal PersonOffers(IDbContextFactory<EmpathyDb> databases, Changes changes, PersonSession session, DateTimeOffset now) =>
        (_databases, _changes, _session, _person, _now) = (databases, changes, session, session.Person, now);

    /// <summary>Whether there is a team to which the person can offer something, as far as was looked: see <see cref="LookAsync"/>.</summary>
    public bool HasPlace => _session.HasPlace ?? false;

    /// <summary>Looks whether there is one; asks the database only where that is not known by now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_session.HasPlace is not null)
            return;
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        _session.HasPlace = await Teams(db).AnyAsync(cancellationToken);
    }

    /// <summary>The teams to which the person can offer something, by name.</summary>
    public async Task<IReadOnlyList<OfferPlace>> FindPlacesAsync(CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var places = new List<OfferPlace>();
        foreach (var team in await Teams(db).AsNoTracking().OrderBy(team => team.Name).ThenBy(team => team.Id).ToListAsync(cancellationToken))
        {
            var met = (await TeamFactsReader.ReadAsync(db, team, cancellationToken)).Members.Where(member => member.HasMet).ToList();
            places.Add(new OfferPlace(team, met.Count, [.. met.Where(member => member.PersonId != _person.Id)]));
        }

        return places;
    }

    /// <summary>What the person offered under that id; null for what others did.</summary>
    public async Task<PromptRow?> FindAsync(Guid prompt, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Prompts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == prompt && row.PersonId == _person.Id, cancellationToken);
    }

    /// <summary>The team of that number, whoever is in it; null when there is none.</summary>
    public async Task<TeamRow?> FindTeamAsync(long team, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Teams.AsNoTracking().FirstOrDefaultAsync(row => row.Id == team, cancellationToken);
    }

    /// <summary>All offers of the same words, the last one last.</summary>
    public async Task<IReadOnlyList<PromptRow>> FindAllAsync(PromptSource source, Guid attempt, int step, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        return await db.Prompts.AsNoTracking()
            .Where(row => row.PersonId == _person.Id && row.AttemptId == attempt && row.Source == source && row.Step == step)
            .OrderBy(row => row.OfferedAt)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What comes to a team's channel this week and later, or came.</summary>
    /// <param name="team">Which.</param>
    /// <param name="since">From when on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyCollection<Instant>> FindTakenAsync(TeamRow team, Instant since, CancellationToken cancellationToken)
    {
        var from = since.ToDateTimeOffset();
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Prompts
            .Where(row => row.TeamId == team.Id && !row.IsForOne && (row.PostedAt >= from || (row.PostedAt == null && row.State == PromptState.Planned && row.PostAt >= from)))
            .Select(row => row.PostedAt ?? row.PostAt).ToListAsync(cancellationToken);
        return [.. rows.Select(Instant.FromDateTimeOffset)];
    }

    /// <summary>The id that the next offer of the same words has: of two at the same moment only one is kept.</summary>
    public static Guid IdOf(PromptSource source, Guid attempt, int step, int before) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"offer:{attempt:N}:{(int)source}:{step}:{before}")))[..16]);

    /// <summary>Offers it to everyone, in the channel, when its day has come.</summary>
    public void Post(PromptRow prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        Keep(prompt);
        _changes.AddOnce(new ChannelDeliveryRow
        {
            Key = ChannelDeliveryKeys.Prompt(prompt.Id),
            Kind = ChannelDeliveryKind.Prompt,
            TeamId = prompt.TeamId,
            PromptId = prompt.Id,
            DueAt = prompt.PostAt,
            NextAt = prompt.PostAt,
        });
    }

    /// <summary>Offers it to one colleague, in private.</summary>
    /// <param name="prompt">What is offered, open at once and with its end.</param>
    /// <param name="colleague">To whom.</param>
    public void Ask(PromptRow prompt, long colleague)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        Keep(prompt);
        _changes.Add(new PromptAskRow { PromptId = prompt.Id, PersonId = colleague, At = _now, Reason = (int)AskReason.Chosen });
        _changes.AddOnce(new DeliveryRow
        {
            Key = DeliveryKeys.Ask(prompt.Id, colleague),
            Kind = DeliveryKind.FeedbackAsk,
            PersonId = colleague,
            About = prompt.Id.ToString("N"),
            DueAt = _now,
            NextAt = _now,
            LapsesAt = prompt.Until,
        });
        // Its time ends with nothing in a channel to bring up to date: the sweep closes it, and says so.
        if (prompt.Until is { } until)
            _changes.AddOnce(PromptEnds.Closing(prompt, until));
    }

    /// <summary>Takes it back: nobody is asked any more, and what stands in the channel goes.</summary>
    public async Task WithdrawAsync(PromptRow prompt, CancellationToken cancellationToken)
    {
        await using var db = await _databases.CreateDbContextAsync(cancellationToken);
        await OfferEnd.WithdrawAsync(db, _changes, prompt, _now, cancellationToken);
    }

    private void Keep(PromptRow prompt)
    {
        (prompt.Customer, prompt.Text, prompt.Question) = (TypedWords.Kept(prompt.Customer), TypedWords.Kept(prompt.Text), TypedWords.Kept(prompt.Question));
        _changes.Add(prompt);
    }

    private IQueryable<TeamRow> Teams(EmpathyDb db) => db.Teams.Where(team => team.GoneAt == null && team.FeedbackOffAt == null
        && db.Members.Any(member => member.TeamId == team.Id && member.PersonId == _person.Id)
        && db.Members.Any(member => member.TeamId == team.Id && member.PersonId != _person.Id));
}
