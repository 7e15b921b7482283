using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What the person has before them: after an ask its answer, otherwise what the scene itself shows and says.</summary>
/// <param name="Sees">What is seen or heard; empty when nothing.</param>
/// <param name="Says">What is said; empty when nothing.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="LookedUp">Whether what is seen is the answer to a look into the files.</param>
/// <param name="Came">The turn that led here; null at the start and after an ask.</param>
internal sealed record SceneMoment(string Sees, string Says, string Speaker, bool LookedUp = false, RunTurn? Came = null)
{
    public static SceneMoment Of(Run run) => Of(run, run.Step);

    /// <summary>The moment before the decision of that step.</summary>
    public static SceneMoment Of(Run run, int step)
    {
        var customer = run.Guise.Customer.Name;
        if (step > 0 && run.Turns[step - 1] is { Decision.Kind: DecisionKind.Ask } asked)
        {
            var place = run.Guise.FindScene(asked.SceneId);
            var ask = place?.Asks.FirstOrDefault(one => one.Id == asked.Decision.Id);
            return asked.IsSpoken
                ? new SceneMoment("", asked.Happened, ask?.Speaker ?? place?.Speaker ?? customer)
                : new SceneMoment(asked.Happened, "", customer, LookedUp: true);
        }

        var at = step == run.Step ? run : run.Before(step);
        return at.Scene is { } scene
            ? new SceneMoment(scene.Sees.In(at.Facts), scene.Says.In(at.Facts), scene.Speaker ?? customer, Came: step > 0 ? run.Turns[step - 1] : null)
            : new SceneMoment("", "", customer);
    }

    /// <summary>What is said, in quotes. What is told as well as said brings its own.</summary>
    public string Spoken(Words.Words words) => Says.StartsWith('"') || Says.EndsWith('"') ? Says : words.Quote(Says);

    public string Plain(Words.Words words) => Says.Length > 0 ? Spoken(words) : Sees;
}
