using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>What asks for the reason of a choice, in a typed line that may be left out.</summary>
/// <param name="Ask">What stands over the field, like "Your lead will read this. Why is it fair?".</param>
/// <param name="Ways">The ways that a reason can take, in order; none where nothing comes of it.</param>
public sealed record JustifyPrompt(string Ask, IReadOnlyList<ReasonWay> Ways)
{
    /// <summary>The way that the reason takes: the first that fits. Null when none does, and where the words can't be read.</summary>
    public ReasonWay? WayFor(TypedReply reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.CanBeRead ? Ways.FirstOrDefault(way => way.Fits(reason)) : null;
    }
}
