using System.Globalization;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Scheduling.Content;

/// <summary>Flags as their reviewers' card has them.</summary>
public static class Reviews
{
    private const char Between = '|';

    public static Review Of(FlagFacts facts, string title)
    {
        ArgumentNullException.ThrowIfNull(facts);
        int Count(FlagKind kind) => facts.Kinds.Where(one => one.Kind == kind).Select(one => one.People).FirstOrDefault();
        return new Review(
            string.Create(CultureInfo.InvariantCulture, $"{facts.Subject}{Between}{(int)facts.State}{Between}{facts.Reviews}"),
            title,
            StandingOf(facts.State),
            facts.People,
            Count(FlagKind.Hurt),
            Count(FlagKind.Unfair),
            Count(FlagKind.Real),
            facts.Lines);
    }

    public static Standing StandingOf(FlaggedState state) => state switch
    {
        FlaggedState.Withdrawn => Standing.Withdrawn,
        FlaggedState.KeptOff => Standing.KeptOff,
        _ => Standing.OnShelf,
    };

    /// <summary>What a press on that card names, and how it stood when it was shown; null for anything else.</summary>
    public static (FlagSubject Subject, FlaggedState State, int Reviews)? Read(string? id) =>
        id?.Split(Between) is [var subject, var state, var reviews] && FlagSubject.Parse(subject) is { } parsed
        && int.TryParse(state, NumberStyles.None, CultureInfo.InvariantCulture, out var stood)
        && int.TryParse(reviews, NumberStyles.None, CultureInfo.InvariantCulture, out var reviewed)
            ? (parsed, (FlaggedState)stood, reviewed)
            : null;
}
