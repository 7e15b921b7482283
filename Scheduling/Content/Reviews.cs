using System.Globalization;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Scheduling.Content;

/// <summary>Flags as their reviewers' card has them.</summary>
public static class Reviews
{
    private const char Between = '|';
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static Review Of(FlagFacts facts, string title)
    {
        ArgumentNullException.ThrowIfNull(facts);
        int Count(FlagKind kind) => facts.Kinds.Where(one => one.Kind == kind).Select(one => one.People).FirstOrDefault();
        return new Review(
            string.Create(CultureInfo.InvariantCulture, $"{facts.Subject}{Between}{(int)facts.State}{Between}{facts.Reviews}{Between}{facts.ShownTo.ToUnixTimeSeconds()}"),
            title,
            StandingOf(facts.State),
            facts.People,
            Count(FlagKind.Hurt),
            Count(FlagKind.Unfair),
            Count(FlagKind.Real),
            facts.Lines)
        {
            IsHeld = facts.IsHeld,
            IsNote = facts.Subject.On is FlagOn.Note,
            Words = facts.Words,
        };
    }

    /// <summary>What waits, and what is off, as a list to choose from.</summary>
    /// <param name="all">What can be seen of them.</param>
    /// <param name="titleOf">What each is called.</param>
    public static IReadOnlyList<ReviewLine> LinesOf(IEnumerable<FlagFacts> all, Func<FlagSubject, string> titleOf) =>
        [.. all.Select(facts => new ReviewLine(facts.Subject.ToString(), titleOf(facts.Subject), StandingOf(facts.State)) { IsNote = facts.Subject.On is FlagOn.Note })];

    public static Standing StandingOf(FlaggedState state) => state switch
    {
        FlaggedState.Withdrawn => Standing.Withdrawn,
        FlaggedState.KeptOff => Standing.KeptOff,
        _ => Standing.OnShelf,
    };

    /// <summary>What a press on that card names, and what it showed; null for anything else.</summary>
    public static ReviewSeen? Read(string? id) =>
        id?.Split(Between) is [var subject, var state, var reviews, var shownTo] && FlagSubject.Parse(subject) is { } parsed
        && int.TryParse(state, NumberStyles.None, CultureInfo.InvariantCulture, out var stood)
        && int.TryParse(reviews, NumberStyles.None, CultureInfo.InvariantCulture, out var reviewed)
        && long.TryParse(shownTo, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown <= Latest
            ? new ReviewSeen(parsed, (FlaggedState)stood, reviewed, DateTimeOffset.FromUnixTimeSeconds(shown))
            : null;
}

/// <summary>What a card for reviewers showed.</summary>
/// <param name="State">Where it stood.</param>
/// <param name="Reviews">How often it had been reviewed.</param>
/// <param name="ShownTo">Flags from then on were not on it.</param>
public sealed record ReviewSeen(FlagSubject Subject, FlaggedState State, int Reviews, DateTimeOffset ShownTo);
