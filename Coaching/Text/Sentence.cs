namespace EmpathyBot.Coaching.Text;

/// <summary>A sentence and its clauses, in order; together they are the whole of it.</summary>
internal sealed record Sentence(Passage Whole, IReadOnlyList<Passage> Clauses)
{
    /// <summary>All runs of clauses that follow one another; the sentence itself is one of them.</summary>
    public IEnumerable<Passage> Runs()
    {
        for (var first = 0; first < Clauses.Count; first++)
        {
            for (var last = first; last < Clauses.Count; last++)
                yield return new Passage(Clauses[first].From, Clauses[last].To);
        }
    }
}
