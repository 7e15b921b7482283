using System.Globalization;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;

namespace EmpathyBot.Practice.Library;

/// <summary>What is asked of the dilemmas that ship, over and above being playable. docs/writing-dilemmas.md tells authors.</summary>
public static class ShippingRules
{
    /// <summary>How much more often than by chance a rule of thumb may reach a good ending: 10 points.</summary>
    public const double MostAboveRandom = 0.10;

    public const int FewestScenes = 4;
    public const int FewestEndings = 3;
    public const int FewestGoodEndings = 2;
    public const int FewestGuises = 2;
    public const int OutcomeCharacters = 220;
    public const int SaysCharacters = 420;
    public const int ChoiceCharacters = 170;

    private static readonly string[] TellingWords = ["caring", "tempting", "risky", "good", "bad", "best", "wrong"];

    /// <summary>What one dilemma still lacks, in sentences; empty when nothing.</summary>
    /// <param name="dilemma">The dilemma.</param>
    /// <param name="walks">What can come of each of its guises.</param>
    public static IReadOnlyList<string> Lacks(Dilemma dilemma, IReadOnlyList<Exploration.Exploration> walks) =>
        [.. InCounts(dilemma, walks).Concat(InTexts(dilemma)).Concat(InIds(dilemma)).Distinct(StringComparer.Ordinal)];

    /// <summary>How much more often a player reaches a good ending than one who presses at random with the same habit of asking.</summary>
    /// <param name="library">The walks of each dilemma's guises; dilemmas count alike, however many guises they have.</param>
    public static double AboveRandom(IReadOnlyCollection<IReadOnlyList<Exploration.Exploration>> library, Player player, AskingHabit habit) =>
        GoodChance(library, player, habit) - GoodChance(library, Player.Random, habit);

    /// <summary>How often a player reaches a good ending over the library, from 0 to 1.</summary>
    public static double GoodChance(IEnumerable<IReadOnlyList<Exploration.Exploration>> library, Player player, AskingHabit habit) =>
        library.Average(walks => walks.Average(walk => walk.GoodChance(player, habit)));

    private static IEnumerable<string> InCounts(Dilemma dilemma, IReadOnlyList<Exploration.Exploration> walks)
    {
        var story = dilemma.Guises[0];
        if (story.Scenes.Count < FewestScenes)
            yield return $"It has {story.Scenes.Count} scenes; {FewestScenes} is the least.";
        if (story.Endings.Count < FewestEndings)
            yield return $"It has {story.Endings.Count} endings; {FewestEndings} is the least.";
        if (story.Endings.Count(ending => ending.Verdict == Verdict.Good) is < FewestGoodEndings and var good)
            yield return $"It has {good} good endings; {FewestGoodEndings} is the least: there are several valid ways.";
        if (walks.Count < FewestGuises && dilemma.Twin is null)
            yield return $"It has {walks.Count} guise and no twin; {FewestGuises} guises are the least without one.";
        else if (walks.Count > 1 && walks.Skip(1).All(walk => walk.HasSameWaysToGoodAs(walks[0])))
            yield return "The same choices lead to a good ending in every guise. Let something that matters be otherwise in one of them.";
        foreach (var walk in walks.Where(walk => walk.GoodChance(Player.Random, AskingHabit.AtRandom) == 0))
            yield return $"In the guise '{walk.Guise.Id}' there is no way to a good ending.";
    }

    private static IEnumerable<string> InTexts(Dilemma dilemma) =>
        from guise in dilemma.Guises
        from scene in guise.Scenes
        from text in TextsOf(scene)
        where text.Text.Length > text.Most
        select string.Create(CultureInfo.InvariantCulture, $"{text.What} has {text.Text.Length} characters in the guise '{guise.Id}'; {text.Most} is the most.");

    private static IEnumerable<(string What, string Text, int Most)> TextsOf(Scene scene)
    {
        foreach (var variant in scene.Says.Variants)
            yield return ($"What is said in '{scene.Id}'", variant.Text, SaysCharacters);
        foreach (var choice in scene.Choices)
            yield return ($"The choice '{choice.Id}' in '{scene.Id}'", choice.Text, ChoiceCharacters);
        foreach (var way in scene.Reply?.Ways ?? [])
            yield return ($"The example of '{way.Id}' in '{scene.Id}'", way.Example, ChoiceCharacters);
        foreach (var way in scene.Justify?.Ways ?? [])
            yield return ($"What comes of the reason '{way.Id}' in '{scene.Id}'", way.Outcome, OutcomeCharacters);
        foreach (var branch in scene.Branches)
        {
            foreach (var outcome in branch.Outcomes)
                yield return ($"An outcome of '{branch.Id}' in '{scene.Id}'", outcome.Text, OutcomeCharacters);
        }
    }

    private static IEnumerable<string> InIds(Dilemma dilemma) =>
        from scene in dilemma.Guises[0].Scenes
        from choice in scene.Choices
        from word in TellingWords
        where choice.Id.Contains(word, StringComparison.Ordinal)
        select $"The choice '{choice.Id}' in '{scene.Id}' gives itself away by '{word}' in its id, which a curious person can see.";
}
