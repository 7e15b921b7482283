using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>Changes to drops, and to what of them waits to be sent.</summary>
internal sealed class DropChanges(IDbContextFactory<EmpathyDb> databases, Changes changes, DateTimeOffset now)
{
    private static readonly RowWrite Planned = RowWrite.Update<DropRow>(
    [
        nameof(DropRow.MakerId), nameof(DropRow.What), nameof(DropRow.Subject), nameof(DropRow.Audience), nameof(DropRow.GroupId), nameof(DropRow.Zone),
        nameof(DropRow.From), nameof(DropRow.Until), nameof(DropRow.Days), nameof(DropRow.At), nameof(DropRow.State), nameof(DropRow.NextAt),
        nameof(DropRow.Version),
    ],
    // One that has gone out meanwhile, or was changed by somebody else, is read again.
    when: [nameof(DropRow.Version)]);

    // What went out meanwhile has gone out.
    private static readonly RowWrite CalledOff = RowWrite.Update<DeliveryRow>(
        [nameof(DeliveryRow.State), nameof(DeliveryRow.Reason), nameof(DeliveryRow.EndedAt), nameof(DeliveryRow.NextAt)],
        when: [nameof(DeliveryRow.State)],
        mayMiss: true);

    private static readonly RowWrite AboutElse = RowWrite.Update<DeliveryRow>([nameof(DeliveryRow.About)], when: [nameof(DeliveryRow.State)], mayMiss: true);

    /// <summary>Whom a drop names.</summary>
    public async Task<IReadOnlyList<long>> FindNamedAsync(Guid drop, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.DropPeople.Where(row => row.DropId == drop).Select(row => row.PersonId).ToListAsync(cancellationToken);
    }

    /// <summary>Plans a drop, or changes one: what is kept is as this says, and what of it waits to be sent as well.</summary>
    /// <param name="drop">As it shall be.</param>
    /// <param name="people">Whom it names; empty where it names nobody.</param>
    /// <param name="recipients">Everybody it is for now.</param>
    /// <param name="about">What it brings now; null for whatever is next for each.</param>
    /// <param name="isNew">Whether it is planned for the first time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task PlanAsync(
        DropRow drop, IReadOnlyCollection<long> people, IReadOnlySet<long> recipients, string? about, bool isNew, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drop);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(recipients);
        if (isNew)
            changes.Add(drop);
        else
            changes.Update(Planned, drop, drop.Version++);
        var before = isNew ? [] : await FindNamedAsync(drop.Id, cancellationToken);
        foreach (var gone in before.Except(people))
            changes.Remove(new DropPersonRow { DropId = drop.Id, PersonId = gone });
        foreach (var named in people.Except(before))
            changes.Add(new DropPersonRow { DropId = drop.Id, PersonId = named });
        foreach (var row in isNew ? [] : await FindWaitingAsync(drop.Id, cancellationToken))
        {
            if (!recipients.Contains(row.PersonId))
            {
                CallOff(row, "Its drop was changed, and is not for this person any more.");
            }
            else if (row.About != about)
            {
                row.About = about;
                changes.Update(AboutElse, row, DeliveryState.Waiting);
            }
        }
    }

    /// <summary>What of it waits to go out never does.</summary>
    /// <param name="drop">As it shall be: paused or cancelled.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task StopAsync(DropRow drop, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drop);
        changes.Update(Planned, drop, drop.Version++);
        foreach (var row in await FindWaitingAsync(drop.Id, cancellationToken))
            CallOff(row, $"Its drop was {Word(drop.State)}.");
    }

    /// <summary>A saved group is these people from now on: what waits for others of its drops never goes out.</summary>
    public async Task RegroupAsync(Guid saved, IReadOnlyCollection<long> people, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var waiting =
            from drop in db.Drops
            where drop.Audience == DropAudience.Group && drop.GroupId == saved
            join row in db.Deliveries on drop.Id equals row.DropId
            where row.State == DeliveryState.Waiting && !people.Contains(row.PersonId)
            select row;
        foreach (var row in await waiting.AsNoTracking().ToListAsync(cancellationToken))
            CallOff(row, "The group that its drop is for was changed, and this person is not in it any more.");
    }

    private async Task<List<DeliveryRow>> FindWaitingAsync(Guid drop, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AsNoTracking().Where(row => row.DropId == drop && row.State == DeliveryState.Waiting).ToListAsync(cancellationToken);
    }

    private void CallOff(DeliveryRow row, string reason)
    {
        (row.State, row.Reason, row.EndedAt, row.NextAt) = (DeliveryState.Skipped, reason, now, null);
        changes.Update(CalledOff, row, DeliveryState.Waiting);
    }

    private static string Word(DropState state) => state is DropState.Paused ? "paused" : "cancelled";
}
