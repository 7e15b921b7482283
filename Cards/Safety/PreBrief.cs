using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>What somebody should know before their first dilemma, and what of it comes back before a heavy one: part of the card that offers it.</summary>
public static class PreBrief
{
    /// <summary>Grows when what it tells of who sees what has changed: whoever noted an older one is told.</summary>
    public const int Version = 1;

    /// <summary>All that has to be told.</summary>
    /// <param name="words">The language.</param>
    /// <param name="noted">The version that the person has taken note of; 0 when none.</param>
    /// <param name="isHeavy">Whether what is offered is heavy.</param>
    /// <param name="version">The version that there is.</param>
    /// <returns>Nothing for who knows all of it and is offered something light.</returns>
    public static IEnumerable<AdaptiveElement> For(Words.Words words, int noted, bool isHeavy, int version = Version)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (noted < version)
            yield return Whole(words, isChange: noted > 0);
        else if (isHeavy)
            yield return Texts.Body(words.PreBriefHeavy);
    }

    /// <summary>Who sees what, as facts.</summary>
    public static AdaptiveFactSet WhoSees(Words.Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new AdaptiveFactSet
        {
            Facts =
            [
                new AdaptiveFact(words.PreBriefTyped, words.PreBriefTypedSeen),
                new AdaptiveFact(words.PreBriefThat, words.PreBriefThatSeen),
                new AdaptiveFact(words.PreBriefManager, words.PreBriefManagerSees),
                new AdaptiveFact(words.PreBriefNever, words.PreBriefNeverFor),
            ],
        };
    }

    private static AdaptiveContainer Whole(Words.Words words, bool isChange)
    {
        var box = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Medium, Items = [] };
        if (isChange)
        {
            box.Items.Add(Texts.Label(words.PreBriefChangedTitle));
        }
        else
        {
            box.Items.Add(Texts.Label(words.PreBriefTitle));
            box.Items.Add(Texts.Body(words.PreBriefGoal));
            box.Items.Add(Texts.Body(words.PreBriefFeel));
        }

        box.Items.Add(Texts.Label(words.PreBriefWhoSees));
        box.Items.Add(WhoSees(words));
        box.Items.Add(Texts.Body(words.PreBriefStop));
        return box;
    }
}
