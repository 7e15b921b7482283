using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Reading.Story;

namespace EmpathyBot.Practice.Reading.Checks;

/// <summary>Walks every guise to its ends: all of the story comes in some guise, and every moment is a dilemma.</summary>
internal sealed class WalkCheck(Draft draft, Notes notes)
{
    /// <returns>The walks of all guises; fewer when one can't be walked, which is complained of.</returns>
    public IReadOnlyList<Exploration.Exploration> Run(IReadOnlyList<Guise> guises)
    {
        var walks = new List<Exploration.Exploration>();
        foreach (var guise in guises)
        {
            var walk = Explorer.Explore(guise);
            walks.Add(walk);
            if (walk.IsWhole)
                continue;

            notes.Complaints.Add(draft.Start.Place, $"In the guise '{guise.Id}' there are more than {Explorer.MostStates} ways for things to stand, too many to check. Lower some 'ask-limit', or have fewer facts that matter until the end.");
            return walks;
        }

        CheckReached(walks);
        foreach (var scene in draft.Scenes)
            CheckFaults(scene, walks);
        return walks;
    }

    private void CheckReached(List<Exploration.Exploration> walks)
    {
        for (var s = 0; s < draft.Scenes.Count; s++)
        {
            var scene = draft.Scenes[s];
            var index = s;
            if (!walks.Exists(walk => walk.Reaches(walk.Guise.Scenes[index])))
                Complain(scene, $"Nothing ever leads to the scene '{scene.Id}', in no guise. Let an outcome go to it, or take it out.");
            else
                CheckReachedIn(scene, [.. walks.Select(walk => (walk, walk.Guise.Scenes[index]))]);
        }

        for (var e = 0; e < draft.Endings.Count; e++)
        {
            var ending = draft.Endings[e];
            var index = e;
            if (!walks.Exists(walk => walk.Reaches(walk.Guise.Endings[index])))
                Complain(ending, $"Nothing ever leads to the ending '{ending.Id}', in no guise. Let an outcome go to it, or take it out.");
            else
                CheckVariants(ending.Text, [.. walks.Select(walk => (walk, walk.Guise.Endings[index].Text))]);
        }
    }

    private void CheckReachedIn(Scene scene, IReadOnlyList<(Exploration.Exploration Walk, Scene Scene)> walks)
    {
        CheckVariants(scene.Sees, [.. walks.Select(pair => (pair.Walk, pair.Scene.Sees))]);
        CheckVariants(scene.Says, [.. walks.Select(pair => (pair.Walk, pair.Scene.Says))]);
        for (var a = 0; a < scene.Asks.Count; a++)
        {
            var ask = scene.Asks[a];
            var index = a;
            if (!walks.Any(pair => pair.Walk.Reaches(pair.Scene.Asks[index])))
            {
                Complain(ask, $"The ask '{ask.Id}' is never open, in no guise. Look at its 'when'.");
                continue;
            }

            for (var n = 0; n < ask.Answers.Count; n++)
            {
                var answer = n;
                if (!walks.Any(pair => pair.Walk.Reaches(pair.Scene.Asks[index].Answers[answer])))
                    Complain(ask.Answers[n], Never("answer", n));
            }
        }

        foreach (var (index, branch) in scene.Branches.Index())
        {
            if (!walks.Any(pair => pair.Walk.Reaches(pair.Scene.Branches.ElementAt(index))))
            {
                Complain(branch, $"The choice '{branch.Id}' is never open, in no guise. Look at its 'when'.");
                continue;
            }

            for (var n = 0; n < branch.Outcomes.Count; n++)
            {
                var outcome = n;
                if (!walks.Any(pair => pair.Walk.Reaches(pair.Scene.Branches.ElementAt(index).Outcomes[outcome])))
                    Complain(branch.Outcomes[n], Never("outcome", n));
            }
        }
    }

    private void CheckVariants(Wording wording, IReadOnlyList<(Exploration.Exploration Walk, Wording Wording)> walks)
    {
        if (wording.Variants.Count < 2)
            return;
        for (var v = 0; v < wording.Variants.Count; v++)
        {
            var index = v;
            if (!walks.Any(pair => pair.Walk.Reaches(pair.Wording.Variants[index])))
                Complain(wording.Variants[v], Never("text", v));
        }
    }

    private static string Never(string what, int index) => index == 0
        ? $"This {what} never comes, in no guise: its 'when' never holds here."
        : $"This {what} never comes, in no guise: its 'when' never holds here, or one above it always holds first.";

    private void CheckFaults(Scene scene, List<Exploration.Exploration> walks)
    {
        var faults = walks.SelectMany(walk => walk.Faults.Where(fault => fault.SceneId == scene.Id).Select(fault => (Guise: walk.Guise.Id, Fault: fault))).ToList();
        if (faults.Find(pair => pair.Fault is TooFewChoices) is { Fault: TooFewChoices few } where)
            Complain(scene, $"The scene '{scene.Id}' can be met with {(few.Open == 0 ? "no choice" : "one choice")} open {When(where.Guise, few.Facts)}. Two must be open whatever was asked before: take the 'when' from one, or add another.");

        foreach (var choice in scene.Choices)
        {
            if (faults.Find(pair => pair.Fault is Domination domination && domination.ChoiceId == choice.Id) is { Fault: Domination fault } first)
                Complain(choice, $"'{choice.Id}' is better or equal on every stake, now and later together, than {Phrase.And([.. fault.Others.Select(other => $"'{other}'")])} {When(first.Guise, fault.Facts)}. So there is nothing to weigh: give it a cost, or another of them something that it has not.");
        }
    }

    private static string When(string guise, IReadOnlyList<string> facts) => facts.Count == 0
        ? $"in the guise '{guise}'"
        : $"in the guise '{guise}' with {Phrase.And([.. facts.Select(fact => $"'{fact}'")])}";

    private void Complain(object part, string message) => notes.Complaints.Add(notes.PlaceOf(part), message);
}
