namespace EmpathyBot.Storage.Drops;

/// <summary>
/// The programme's managers: they plan for every team of their tenant, and see published figures. No figure counts them: nobody who looks
/// at it can take themselves out of it.
/// </summary>
public sealed class Managers
{
    private readonly HashSet<string> _objectIds;

    /// <param name="objectIds">Their directory ids.</param>
    public Managers(IEnumerable<string> objectIds)
    {
        _objectIds = new HashSet<string>(objectIds, StringComparer.OrdinalIgnoreCase);
        InLowerCase = [.. _objectIds.Select(id => id.ToLowerInvariant())];
    }

    /// <summary>The same, for a query to compare with an id in lower case.</summary>
    internal IReadOnlyList<string> InLowerCase { get; }

    public bool Include(string objectId) => _objectIds.Contains(objectId);
}
