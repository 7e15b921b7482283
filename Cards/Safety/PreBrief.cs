using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Safety;

/// <summary>What somebody should know before their first dilemma, and what of it comes back before a heavy one: part of the card that offers it.</summary>
public static class PreBrief
{
    // Grows when what it tells of who sees what has changed: whoever noted an older one is told.
    private const int Text = 3;

    /// <summary>The version that there is where it is so: whoever noted an older one is told. That a language model reads along is news where none did.</summary>
    public static int VersionOf(PreBriefTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return (2 * Text) + (terms.HasModel ? 1 : 0);
    }

    /// <summary>All that has to be told.</summary>
    /// <param name="words">The language.</param>
    /// <param name="terms">What isn't the same everywhere.</param>
    /// <param name="noted">The version that the person has taken note of; 0 when none.</param>
    /// <param name="isHeavy">Whether what is offered is heavy.</param>
    /// <returns>Nothing for who knows all of it and is offered something light.</returns>
    public static IEnumerable<AdaptiveElement> For(Words.Words words, PreBriefTerms terms, int noted, bool isHeavy)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(terms);
        if (noted < VersionOf(terms))
            yield return Whole(words, terms, isChange: noted > 0);
        else if (isHeavy)
            yield return Texts.Body(words.PreBriefHeavy);
    }

    /// <summary>Who sees what, as facts.</summary>
    public static AdaptiveFactSet WhoSees(Words.Words words, PreBriefTerms terms)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(terms);
        var facts = new AdaptiveFactSet
        {
            Facts =
            [
                new AdaptiveFact(words.PreBriefTyped, words.PreBriefTypedSeen(terms.KeepWordsMonths)),
                new AdaptiveFact(words.PreBriefLines, words.PreBriefLinesSeen),
                new AdaptiveFact(words.PreBriefNotes, words.PreBriefNotesSeen),
                new AdaptiveFact(words.PreBriefThat, words.PreBriefThatSeen),
                new AdaptiveFact(words.PreBriefManager, words.PreBriefManagerSees),
                new AdaptiveFact(words.PreBriefOperators, words.PreBriefOperatorsSee),
                new AdaptiveFact(words.PreBriefNever, words.PreBriefNeverFor),
            ],
        };
        if (terms.HasModel)
            facts.Facts.Insert(2, new AdaptiveFact(words.PreBriefModel, words.PreBriefModelSees));
        return facts;
    }

    private static AdaptiveContainer Whole(Words.Words words, PreBriefTerms terms, bool isChange)
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
        box.Items.Add(WhoSees(words, terms));
        box.Items.Add(Texts.Body(words.PreBriefStop));
        return box;
    }
}

/// <summary>What of who sees what isn't the same everywhere.</summary>
/// <param name="KeepWordsMonths">For how many months typed words are kept.</param>
/// <param name="HasModel">Whether a language model reads replies once more.</param>
public sealed record PreBriefTerms(int KeepWordsMonths = 12, bool HasModel = false);
