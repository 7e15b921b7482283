using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Storage.OwnData;

/// <summary>Everything that is held on a person.</summary>
/// <param name="Tables">Every row that is theirs or names them.</param>
/// <param name="Attempts">Their ways through dilemmas, the first first.</param>
/// <param name="Decisions">When each decision of an attempt was taken, in order.</param>
/// <param name="Drills">Their drills, the first first.</param>
/// <param name="Teams">The names of the teams that they are in.</param>
public sealed record OwnData(
    PersonRow Person,
    RhythmRow? Rhythm,
    IReadOnlyList<OwnTable> Tables,
    IReadOnlyList<Attempt> Attempts,
    ILookup<Guid, DateTimeOffset> Decisions,
    IReadOnlyList<DrillAttempt> Drills,
    IReadOnlyList<string> Teams)
{
    /// <summary>The rows of that kind.</summary>
    public IReadOnlyList<TRow> RowsOf<TRow>() => [.. Tables.SelectMany(table => table.Rows).OfType<TRow>()];
}

/// <summary>The rows of one table that are a person's, or name them.</summary>
/// <param name="Rows">As they are kept.</param>
/// <param name="Readable">The same for whoever reads them: each other person is "a colleague", and has no number.</param>
public sealed record OwnTable(string Name, IReadOnlyList<object> Rows, IReadOnlyList<IReadOnlyDictionary<string, object?>> Readable);
