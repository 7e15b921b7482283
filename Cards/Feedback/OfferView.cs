namespace EmpathyBot.Cards.Feedback;

/// <summary>Something that is about to be offered.</summary>
public sealed record OfferView
{
    /// <summary>The run or the drill.</summary>
    public required Guid Attempt { get; init; }

    public required int Step { get; init; }

    /// <summary>What of it, as presses name it.</summary>
    public required string From { get; init; }

    public required OfferForm Form { get; init; }

    /// <summary>The teams it can go to.</summary>
    public required IReadOnlyList<(long Id, string? Name)> Teams { get; init; }

    /// <summary>The colleagues in the one that is chosen.</summary>
    public required IReadOnlyList<(long Id, string Name)> Colleagues { get; init; }

    /// <summary>Whether a name can be left out without its being known all the same.</summary>
    public required bool CanHide { get; init; }

    /// <summary>How many of the team are asked by name when it is posted.</summary>
    public required int Asked { get; init; }

    /// <summary>Exactly what is posted.</summary>
    public required PromptView Look { get; init; }

    /// <summary>Whether something was left out of it.</summary>
    public required bool IsCleaned { get; init; }

    /// <summary>Stands for what is shown, so that nothing else is posted.</summary>
    public required string Shown { get; init; }

    /// <summary>What comes first: what was changed, or not understood; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>When it comes to the channel, in a sentence; empty for one colleague.</summary>
    public string Comes { get; init; } = "";

    /// <summary>What the chosen team is called.</summary>
    public string? TeamName => Teams.FirstOrDefault(team => team.Id == Form.Team).Name;
}
