namespace EmpathyBot.Storage.Commits;

/// <summary>What is to be kept together: rows with what is to happen to them. Kept whole or not at all.</summary>
internal sealed class Changes
{
    private readonly List<RowChange> _rows = [];

    public IReadOnlyList<RowChange> Rows => _rows;

    public bool IsEmpty => _rows.Count == 0;

    public void Add<TRow>(TRow row)
        where TRow : class =>
        _rows.Add(new RowChange(RowWrite.Insert<TRow>(), row, []));

    /// <summary>Keeps the row, unless one with its key is there already.</summary>
    public void AddOnce<TRow>(TRow row)
        where TRow : class =>
        _rows.Add(new RowChange(RowWrite.InsertOnce<TRow>(), row, []));

    public void Remove<TRow>(TRow row)
        where TRow : class =>
        _rows.Add(new RowChange(RowWrite.Delete<TRow>(), row, []));

    /// <summary>Writes some properties of a row.</summary>
    /// <param name="write">Which, and on what condition.</param>
    /// <param name="row">The row with its new values.</param>
    /// <param name="was">What the properties of the condition were when they were read, in its order.</param>
    public void Update(RowWrite write, object row, params object[] was) => _rows.Add(new RowChange(write, row, was));
}

/// <summary>One row, what is to happen to it, and the values that the condition's properties must still have.</summary>
internal readonly record struct RowChange(RowWrite Write, object Row, object[] Was);
