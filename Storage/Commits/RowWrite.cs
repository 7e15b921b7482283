namespace EmpathyBot.Storage.Commits;

/// <summary>A kind of change to a kind of row. Each is declared once and made into SQL once.</summary>
/// <param name="Row">The record's type.</param>
/// <param name="Act">What happens to the row.</param>
/// <param name="Set">For an update: the properties that are written.</param>
/// <param name="When">Properties that must still have the value that was read; otherwise the race is lost.</param>
/// <param name="MayMiss">Whether a row that isn't there any more is no loss.</param>
internal sealed record RowWrite(Type Row, RowAct Act, string[] Set, string[] When, bool MayMiss = false)
{
    public static RowWrite Insert<TRow>() => Inserts<TRow>.Only;

    /// <summary>Inserts the row, unless one is there already: then that one stays as it is.</summary>
    public static RowWrite InsertOnce<TRow>() => OnceInserts<TRow>.Only;

    public static RowWrite Delete<TRow>() => Deletes<TRow>.Only;

    public static RowWrite Update<TRow>(string[] set, string[]? when = null, bool mayMiss = false) => new(typeof(TRow), RowAct.Update, set, when ?? [], mayMiss);

    // Declared once, so that two are the same only when they are the same object; looked up with each row.
    public bool Equals(RowWrite? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static class Inserts<TRow>
    {
        public static readonly RowWrite Only = new(typeof(TRow), RowAct.Insert, [], []);
    }

    private static class OnceInserts<TRow>
    {
        public static readonly RowWrite Only = new(typeof(TRow), RowAct.InsertOnce, [], [], MayMiss: true);
    }

    private static class Deletes<TRow>
    {
        public static readonly RowWrite Only = new(typeof(TRow), RowAct.Delete, [], []);
    }
}

internal enum RowAct
{
    Insert,
    InsertOnce,
    Update,
    Delete,
}
