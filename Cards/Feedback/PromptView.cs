using NodaTime;

namespace EmpathyBot.Cards.Feedback;

/// <summary>Something that was offered to a team, as far as its channel may know it.</summary>
public sealed record PromptView
{
    public required Guid Id { get; init; }

    public required Offered What { get; init; }

    /// <summary>The name that stands with it; null where none shall.</summary>
    public string? By { get; init; }

    /// <summary>What the customer said; null for none.</summary>
    public string? Customer { get; init; }

    /// <summary>What was written.</summary>
    public required string Text { get; init; }

    /// <summary>What its writer would like to hear about; null for nothing in particular.</summary>
    public string? Question { get; init; }

    /// <summary>The names of those who were asked.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>How those who were asked are mentioned, and so pinged, when it is posted; none where it is only brought up to date.</summary>
    public IReadOnlyList<CardMention> Mentions { get; init; } = [];

    /// <summary>The last day on which notes are asked for, by the team's calendar.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Today, by the team's calendar.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Whether its time is over.</summary>
    public bool IsClosed { get; init; }

    /// <summary>How many notes there are.</summary>
    public int Notes { get; init; }

    /// <summary>The notes that giver and receiver want to stand there, the oldest first.</summary>
    public IReadOnlyList<NoteView> Shown { get; init; } = [];

    /// <summary>What its writer would say now, and shares with all; null where they don't.</summary>
    public string? Revised { get; init; }

    /// <summary>What kind of words were offered.</summary>
    public enum Offered
    {
        Reply,
        Reason,
        Reflection,
    }
}

/// <summary>A note that stands in the thread.</summary>
/// <param name="By">The name of who gave it; null where none is known any more.</param>
/// <param name="Parts">Its sentences, in order.</param>
public sealed record NoteView(string? By, IReadOnlyList<string> Parts);
