namespace EmpathyBot.Practice.Dilemmas;

/// <summary>All that a dilemma tells in one guise, for whoever must know what belongs to the story.</summary>
public static class StoryTexts
{
    /// <summary>Its texts, in no order; some may be empty.</summary>
    public static IEnumerable<string> Of(Dilemma dilemma, Guise guise)
    {
        ArgumentNullException.ThrowIfNull(dilemma);
        ArgumentNullException.ThrowIfNull(guise);
        return [
            dilemma.Title, dilemma.About, dilemma.Policy,
            guise.Customer.Name, guise.Customer.Wants, guise.Customer.Limits, guise.Customer.Mood,
            .. guise.Scenes.SelectMany(Of),
            .. guise.Endings.SelectMany(ending => Of(ending.Text).Prepend(ending.Title)),
        ];
    }

    private static IEnumerable<string> Of(Scene scene) =>
    [
        scene.Speaker ?? "", .. Of(scene.Sees), .. Of(scene.Says), scene.Reply?.Ask ?? "", scene.Justify?.Ask ?? "",
        .. scene.Asks.SelectMany(ask => ask.Answers.Select(answer => answer.Text).Append(ask.Text).Append(ask.Speaker ?? "")),
        .. scene.Branches.SelectMany(Of),
        .. (scene.Justify?.Ways ?? []).Select(way => way.Outcome),
    ];

    private static IEnumerable<string> Of(Branch branch) =>
    [
        branch switch { Choice choice => choice.Text, Way way => way.Example, _ => "" },
        .. branch.Outcomes.SelectMany(outcome => new[] { outcome.Text, outcome.Later?.Text ?? "" }),
    ];

    private static IEnumerable<string> Of(Wording wording) => wording.Variants.Select(variant => variant.Text);
}
