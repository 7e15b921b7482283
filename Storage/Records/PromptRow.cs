namespace EmpathyBot.Storage.Records;

/// <summary>Something that its writer offered to colleagues, so that they say how it landed: a reply, a reason, or a reflection.</summary>
public sealed class PromptRow
{
    public required Guid Id { get; init; }

    /// <summary>Who wrote it, and who receives the notes.</summary>
    public required long PersonId { get; init; }

    public required long TeamId { get; init; }

    public required PromptSource Source { get; init; }

    /// <summary>The run, or the drill, that it was written in.</summary>
    public required Guid AttemptId { get; init; }

    /// <summary>The step of the run, or the go of the drill; for a reflection 0 for the line after a run, 1 for the sentence to keep.</summary>
    public required int Step { get; init; }

    /// <summary>Whether its writer's name stands with it.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>Whether it goes to one colleague, in private, and not to the channel.</summary>
    public required bool IsForOne { get; init; }

    /// <summary>What is posted of the customer's words; null for a reflection, and once erased.</summary>
    public string? Customer { get; set; }

    /// <summary>What is posted of the writer's; null once erased.</summary>
    public string? Text { get; set; }

    /// <summary>What the writer would like to hear about; null where nothing in particular, and once erased.</summary>
    public string? Question { get; set; }

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>When it is planned for; for one colleague when it was offered.</summary>
    public required DateTimeOffset PostAt { get; init; }

    public required PromptState State { get; set; }

    /// <summary>When it came to stand in the channel, or may have; null while it hasn't, and for one colleague.</summary>
    public DateTimeOffset? PostedAt { get; set; }

    /// <summary>Until when colleagues are asked for notes; null while it isn't posted.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>The conversation that the channel made of its thread; null while there is none.</summary>
    public string? ThreadId { get; set; }

    /// <summary>The message in it that holds the card; null while there is none.</summary>
    public string? MessageId { get; set; }

    /// <summary>Goes up with whatever changes what its card shows, or where it stands: of two at the same moment the second looks again.</summary>
    public required int Version { get; set; }

    /// <summary>The version that the card in the channel shows.</summary>
    public int ShownVersion { get; set; }

    /// <summary>The reply as its writer would give it now; null while there is none, and once erased.</summary>
    public string? Revised { get; set; }

    public DateTimeOffset? RevisedAt { get; set; }

    /// <summary>Since when those who gave a note can see what became of it; null while its writer keeps it to themselves.</summary>
    public DateTimeOffset? SharedAt { get; set; }

    /// <summary>Since when its writer is content that the first and the new reply are shown in the team's week; null while not.</summary>
    public DateTimeOffset? ForWeekAt { get; set; }
}

/// <summary>What was offered. The stored values stay as they are.</summary>
public enum PromptSource
{
    /// <summary>A reply in a drill.</summary>
    Drill = 0,

    /// <summary>A reply in a dilemma.</summary>
    Reply = 1,

    /// <summary>The reason for a choice.</summary>
    Reason = 2,

    /// <summary>A line from looking back.</summary>
    Reflection = 3,
}

/// <summary>Where something that was offered stands. The stored values stay as they are.</summary>
public enum PromptState
{
    /// <summary>It waits for its day.</summary>
    Planned = 0,

    /// <summary>Colleagues can give notes.</summary>
    Open = 1,

    /// <summary>Its time is over; what was given stays.</summary>
    Closed = 2,

    /// <summary>Its writer took it back, before or after it was posted.</summary>
    Withdrawn = 3,

    /// <summary>It could not be posted.</summary>
    Failed = 4,
}

/// <summary>A colleague was asked by name for a note, and why it was their turn.</summary>
public sealed class PromptAskRow
{
    public required Guid PromptId { get; init; }

    /// <summary>Who was asked.</summary>
    public required long PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Why them, as <c>Practice.Feedback.AskReason</c> numbers it.</summary>
    public required int Reason { get; init; }
}
