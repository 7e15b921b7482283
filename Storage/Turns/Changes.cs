using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>What a turn wants kept: rows with what is to happen to them. Kept whole or not at all.</summary>
internal sealed class Changes
{
    private readonly List<Change> _changes = [];

    /// <summary>The activity that this turn answers; null when it has no id.</summary>
    public HandledRow? Handled { get; set; }

    /// <summary>The decision that was taken; null when none was.</summary>
    public DecisionRow? Decision { get; set; }

    public bool IsEmpty => _changes.Count == 0 && Handled is null && Decision is null;

    /// <summary>Whether there is more than the two rows that every answer has.</summary>
    public bool HasOthers => _changes.Count > 0;

    public void Add(object row) => _changes.Add(new Change(row, EntityState.Added, [], []));

    public void Remove(object row) => _changes.Add(new Change(row, EntityState.Deleted, [], []));

    /// <summary>Writes the named properties of a row, on condition that others still are what they were.</summary>
    /// <param name="row">The row with its new values.</param>
    /// <param name="properties">What is written.</param>
    /// <param name="was">Concurrency tokens with the values they must still have; otherwise the race is lost.</param>
    public void Update(object row, string[] properties, params (string Property, object Value)[] was) =>
        _changes.Add(new Change(row, EntityState.Modified, properties, was));

    /// <summary>Hands everything but the two rows that every answer has to Entity Framework.</summary>
    public void ApplyTo(EmpathyDb db)
    {
        foreach (var change in _changes)
        {
            var entry = db.Entry(change.Row);
            entry.State = change.State is EntityState.Modified ? EntityState.Unchanged : change.State;
            foreach (var (property, value) in change.Was)
                entry.Property(property).OriginalValue = value;
            foreach (var property in change.Properties)
                entry.Property(property).IsModified = true;
        }
    }

    private sealed record Change(object Row, EntityState State, string[] Properties, (string Property, object Value)[] Was);
}
