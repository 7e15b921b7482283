using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>Where a long debrief stands.</summary>
/// <param name="Attempt">The run's attempt.</param>
/// <param name="Run">The run, which has ended.</param>
/// <param name="Form">In which order it is talked over.</param>
/// <param name="Stage">Where: a stage of <see cref="DebriefFlow"/>.</param>
public sealed record DebriefMoment(Guid Attempt, Run Run, DebriefForm Form, int Stage)
{
    /// <summary>What was said right after the run, as it stands on a card; null when nothing was.</summary>
    public string? SaidAtOnce { get; init; }

    /// <summary>What comes first: a sentence on the answer before. Empty when there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether that sentence says what was read in the answer: then the person can say that they didn't mean it.</summary>
    public bool IsReading { get; init; }

    /// <summary>What was begun in the field of an answer; empty when nothing was.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The promises that are open, where there is no room for one more: one has to go first. Empty where there is room.</summary>
    public IReadOnlyList<(Guid Id, string Text)> Full { get; init; } = [];

    /// <summary>What was typed and can't be taken as it is.</summary>
    public PromiseForm Typed { get; init; } = new("", "", "");

    /// <summary>The question.</summary>
    public DebriefQuestion Question =>
        DebriefFlow.At(Form, Stage) ?? throw new InvalidOperationException($"At stage {Stage} the debrief is through.");

    public bool IsMore => DebriefFlow.IsMore(Stage);
}

/// <summary>What stands in the fields of a promise.</summary>
public sealed record PromiseForm(string When, string Will, string Day)
{
    /// <summary>Whether anything does.</summary>
    public bool HasWords => When.Length + Will.Length + Day.Length > 0;
}
