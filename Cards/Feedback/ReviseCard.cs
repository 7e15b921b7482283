using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>The own reply, said again: a field with the first one in it, and then both side by side.</summary>
public static class ReviseCard
{
    /// <summary>The step of the press that keeps what stands in the field.</summary>
    public const int Keep = 1;

    /// <param name="words">The language.</param>
    /// <param name="prompt">What was offered.</param>
    /// <param name="draft">What stands in the field.</param>
    /// <param name="fault">Why it wasn't kept or shared, in a sentence; empty when it was not tried.</param>
    /// <param name="what">What kind of words they are.</param>
    public static AdaptiveCard Make(Words.Words words, Guid prompt, string draft, string fault = "", PromptView.Offered what = PromptView.Offered.Reply)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(fault);
        return NoteParts.Fitting(longest =>
        {
            var kept = NoteParts.Cut(draft, 10 * longest);
            var card = Card.New(words, words.ReviseSummary, Texts.Heading(words.ReviseTitle));
            if (fault.Length > 0)
                card.Body.Add(NoteParts.Sentence(fault));
            card.Body.Add(TypedInput.Make(words.ReviseLabel(what), words.ReviseHint(what), Math.Max(NoteFields.LongestPasted, kept.Length), kept));
            card.Actions = [Press.Of(words.ReviseKeep, Verbs.FeedbackRevise, prompt, Keep)];
            return card;
        });
    }

    /// <summary>Both replies, what changed, and who else may see them.</summary>
    /// <param name="words">The language.</param>
    /// <param name="revised">The two.</param>
    public static AdaptiveCard Kept(Words.Words words, RevisedReply revised)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(revised);
        return NoteParts.Fitting(longest =>
        {
            var card = Card.New(words, words.ReviseSummary, Texts.Heading(words.ReviseTitle));
            card.Body.AddRange(ChangedText.Pair(words, revised.First, revised.Now, longest));
            foreach (var line in revised.Found)
                card.Body.Add(NoteParts.Sentence(line));
            card.Body.Add(Texts.Quiet(revised switch
            {
                { IsShared: true } => words.ReviseShared,
                { CanShare: true } => $"{words.ReviseKept} {words.ReviseShareSays(revised.IsForOne)}",
                _ => words.ReviseKept,
            }));
            if (revised.IsForWeek)
                card.Body.Add(Texts.Quiet(words.ReviseInWeek));
            else if (revised.CanWeek)
                card.Body.Add(Texts.Quiet(words.ReviseWeekSays));
            card.Actions = [Press.Of(words.ReviseAgain, Verbs.FeedbackRevise, revised.Id, 0)];
            if (revised.CanWeek && !revised.IsForWeek)
                card.Actions.Insert(0, Press.Of(words.ReviseWeek, Verbs.FeedbackWeek, revised.Id, 0));
            if (revised.CanShare && !revised.IsShared)
                card.Actions.Insert(0, Press.Of(words.ReviseShare, Verbs.FeedbackShare, revised.Id, 0));
            return card;
        });
    }
}

/// <summary>A reply and what it has become.</summary>
/// <param name="Id">What was offered.</param>
/// <param name="First">The first reply.</param>
/// <param name="Now">The new one.</param>
/// <param name="Found">What the coach finds otherwise, in sentences.</param>
public sealed record RevisedReply(Guid Id, string First, string Now, IReadOnlyList<string> Found)
{
    /// <summary>Whether it went to one colleague alone.</summary>
    public bool IsForOne { get; init; }

    /// <summary>Whether there is anybody to share it with.</summary>
    public bool CanShare { get; init; }

    public bool IsShared { get; init; }

    /// <summary>Whether the team has a line on its week that could show it.</summary>
    public bool CanWeek { get; init; }

    public bool IsForWeek { get; init; }
}
