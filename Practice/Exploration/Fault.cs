namespace EmpathyBot.Practice.Exploration;

/// <summary>A moment that is no dilemma.</summary>
/// <param name="SceneId">Where.</param>
/// <param name="Facts">Which of the facts that matter there are so then.</param>
public abstract record Fault(string SceneId, IReadOnlyList<string> Facts);

/// <summary>Fewer than two choices are open.</summary>
public sealed record TooFewChoices(string SceneId, IReadOnlyList<string> Facts, int Open) : Fault(SceneId, Facts);

/// <summary>One choice is at least as good on every stake, now and later together, as all others open beside it.</summary>
public sealed record Domination(string SceneId, IReadOnlyList<string> Facts, string ChoiceId, IReadOnlyList<string> Others) : Fault(SceneId, Facts);
