namespace EmpathyBot.Dialogs.Drops;

/// <summary>The programme's managers: they plan for every team of their tenant, and see published figures.</summary>
/// <param name="ObjectIds">Their directory ids.</param>
public sealed record Managers(IReadOnlySet<string> ObjectIds)
{
    public bool Include(string objectId) => ObjectIds.Contains(objectId);
}
