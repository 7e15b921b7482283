using EmpathyBot.Practice.Hours;

namespace EmpathyBot.Cards.Drops;

/// <summary>What stands in the fields of a drop's card, as fields have it.</summary>
/// <param name="Id">The drop that a press plans or changes: pressed twice, it is the same one.</param>
/// <param name="What">Like <c>topic:billing</c>.</param>
/// <param name="Whom">Like <c>team:1</c>.</param>
/// <param name="Date">Like 2026-12-01; empty when nothing stands there.</param>
/// <param name="Time">Like 09:30.</param>
public sealed record DropForm(
    Guid Id, string What, string Whom, string Names, string SaveAs, bool IsWeekly, string Date, string Time, Weekdays Days, string Until)
{
    /// <summary>The name of another team, typed; empty when nothing stands there.</summary>
    public string TeamName { get; init; } = "";

    /// <summary>Whether it is asked if these people take the place of a group that is there.</summary>
    public bool AsksToReplace { get; init; }
}
