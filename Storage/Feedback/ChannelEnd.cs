using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What follows from something that was done in a channel, or wasn't: kept together with how it ended.</summary>
public sealed record ChannelEnd
{
    /// <summary>Nothing more.</summary>
    public static ChannelEnd Nothing { get; } = new();

    /// <summary>What was offered, as it stands now; null where that stays as it was. Where it was changed meanwhile, nothing at all is kept.</summary>
    public PromptRow? Prompt { get; init; }

    /// <summary>What was offered whose card was brought up to date; null for none.</summary>
    public PromptRow? Shown { get; init; }

    /// <summary>The team, where the channel says that the bot is out of it.</summary>
    public TeamRow? Gone { get; init; }

    /// <summary>Who was asked for a note.</summary>
    public IReadOnlyList<PromptAskRow> Asks { get; init; } = [];

    /// <summary>What people hear of it, and what counts as heard.</summary>
    public IReadOnlyList<DeliveryRow> Told { get; init; } = [];

    /// <summary>What is to be done in the channel next.</summary>
    public IReadOnlyList<ChannelDeliveryRow> Next { get; init; } = [];
}
