using EmpathyBot.Cards.Elements;
using NodaTime;

namespace EmpathyBot.Cards.Drops;

/// <summary>A drop that is planned: what it is, when it goes out, and what can be done with it.</summary>
public static class DropCard
{
    /// <param name="words">The language.</param>
    /// <param name="id">The drop.</param>
    /// <param name="told">It in words.</param>
    /// <param name="state">Where it stands, in a sentence.</param>
    /// <param name="stage">What can be done with it.</param>
    /// <param name="today">The team's day.</param>
    public static AdaptiveCard Make(Words.Words words, Guid id, DropTold told, string state, DropStage stage, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(told);
        var sentence = told.Sentence(words, today);
        var card = Card.New(words, $"{words.DropTitle}. {state} {sentence}", Texts.Heading(words.DropTitle), Texts.Body(state));
        card.Body.AddRange(DropFormCard.Told(words, told, sentence));
        card.Actions = [.. Presses(words, id, stage, "", title => title)];
        return card;
    }

    /// <param name="words">The language.</param>
    /// <param name="id">The drop.</param>
    /// <param name="stage">Where it stands.</param>
    /// <param name="page">The page of the list that the press stands on; empty for a card of its own.</param>
    /// <param name="called">What a press is called there: no two of a card are called the same.</param>
    internal static IEnumerable<AdaptiveAction> Presses(Words.Words words, Guid id, DropStage stage, string page, Func<string, string> called)
    {
        var name = DropFormCard.Id(id) + page;
        yield return Press.Of(called(stage is DropStage.Cancelled or DropStage.Over ? words.DropAgain : words.DropEdit), Verbs.DropEdit, name);
        if (stage is DropStage.Planned)
            yield return Press.Of(called(words.DropPause), Verbs.DropPause, name);
        if (stage is DropStage.Paused)
            yield return Press.Of(called(words.DropResume), Verbs.DropResume, name);
        if (stage is DropStage.Planned or DropStage.Paused)
            yield return Press.Of(called(words.DropCancel), Verbs.DropCancel, name);
    }
}

/// <summary>Where a drop stands.</summary>
public enum DropStage
{
    /// <summary>It goes out, once more at least.</summary>
    Planned,

    Paused,

    Cancelled,

    /// <summary>Its time has come for the last time.</summary>
    Over,
}
