namespace EmpathyBot.Storage.Records;

/// <summary>What a colleague said about something that was offered. It is the receiver's; who gave it may be forgotten, and then it stays without a name.</summary>
public sealed class NoteRow
{
    public required Guid Id { get; init; }

    public required Guid PromptId { get; init; }

    /// <summary>Who receives it.</summary>
    public required long PersonId { get; init; }

    /// <summary>Who gave it; 0 once they are forgotten.</summary>
    public required long GiverId { get; init; }

    /// <summary>How it asks whether it is welcome; null once erased. So with what follows; null too where it was left out.</summary>
    public string? Permission { get; set; }

    /// <summary>The one thing that was seen.</summary>
    public string? Seen { get; set; }

    /// <summary>What that did.</summary>
    public string? Impact { get; set; }

    /// <summary>Another way, to play with.</summary>
    public string? Alternative { get; set; }

    /// <summary>What the giver is curious about.</summary>
    public string? Question { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether its giver is content that it stands in the thread.</summary>
    public required bool MayBeShown { get; init; }

    /// <summary>Since when its receiver is content with that too; null while not.</summary>
    public DateTimeOffset? ShownAt { get; set; }

    public DateTimeOffset? ThankedAt { get; set; }

    public DateTimeOffset? UnhelpfulAt { get; set; }

    /// <summary>What the receiver asked back; null where nothing, and once erased.</summary>
    public string? AskedBack { get; set; }

    public DateTimeOffset? AskedBackAt { get; set; }

    /// <summary>What the giver answered; null where nothing, and once erased.</summary>
    public string? Explained { get; set; }

    public DateTimeOffset? ExplainedAt { get; set; }

    /// <summary>Goes up with each change: of two at the same moment the second looks again.</summary>
    public required int Version { get; set; }
}
