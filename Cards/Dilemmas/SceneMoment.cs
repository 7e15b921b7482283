using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What the person has before them: after an ask its answer, otherwise what the scene itself shows and says.</summary>
internal sealed record SceneMoment(string Sees, string Says)
{
    public static SceneMoment Of(Run run) => Of(run, run.Step);

    /// <summary>The moment before the decision of that step.</summary>
    public static SceneMoment Of(Run run, int step)
    {
        if (step > 0 && run.Turns[step - 1] is { Decision.Kind: DecisionKind.Ask } asked)
            return asked.IsSpoken ? new SceneMoment("", asked.Happened) : new SceneMoment(asked.Happened, "");

        var at = step == run.Step ? run : run.Before(step);
        return at.Scene is { } scene ? new SceneMoment(scene.Sees.In(at.Facts), scene.Says.In(at.Facts)) : new SceneMoment("", "");
    }

    public string Plain(Words.Words words) => Says.Length > 0 ? words.Quote(Says) : Sees;
}
