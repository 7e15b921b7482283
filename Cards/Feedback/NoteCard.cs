using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>A colleague's note, beside the own reply, with what can be done with it.</summary>
public static class NoteCard
{
    /// <summary>What its press to flag names as the card it stands on.</summary>
    public const string From = "note";

    /// <param name="words">The language.</param>
    /// <param name="note">The note.</param>
    /// <param name="said">What has just been done, in a sentence; empty for nothing.</param>
    /// <param name="line">What stands in the field for a question back.</param>
    public static AdaptiveCard Make(Words.Words words, ReceivedNote note, string said = "", string line = "")
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(line);
        return NoteParts.Fitting(longest =>
        {
            var card = Card.New(
                words,
                words.NoteSummary,
                NoteParts.Heading(words.NoteFrom(note.Giver)),
                NoteParts.Note(note.Note),
                NoteParts.Offered(words, note.On with { Customer = null, Question = null }, longest, words.NoteOnYours));
            card.Body.AddRange(Done(words, note));
            if (said.Length > 0)
                card.Body.Add(NoteParts.Sentence(said));
            if (note.HasGiver && note.AskedBack is null)
            {
                card.Body.Add(TypedInput.Make(words.NoteAskBackLabel, words.NoteAskBackHint, NoteFields.LongestPasted, NoteParts.Cut(line, longest)));
                card.Body.Add(new AdaptiveActionSet { Actions = [Press.Of(words.NoteAskBack, Verbs.FeedbackAskBack, note.Id, 0)] });
            }

            card.Actions = [.. Presses(words, note)];
            return card;
        });
    }

    /// <summary>What is left of one that was flagged.</summary>
    public static AdaptiveCard Flagged(Words.Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Card.New(words, words.NoteSummary, Texts.Quiet($"{words.NoteFrom(null)} · {words.NoteIsFlagged}", mostLines: 4));
    }

    /// <summary>The same as a part of a card that carries several things.</summary>
    internal static AdaptiveContainer Part(Words.Words words, ReceivedNote note, int nth) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            NoteParts.Sentence(words.NoteFrom(note.Giver)),
            Texts.Typed(NoteParts.Cut(note.Note.Seen, 120), 120),
            new AdaptiveActionSet { Actions = [Press.Of(words.Nth(words.NoteOpen, nth), Verbs.FeedbackOpen, note.Id, 0)] },
        ],
    };

    private static IEnumerable<AdaptiveElement> Done(Words.Words words, ReceivedNote note)
    {
        if (note.AskedBack is { } asked)
        {
            yield return Texts.Label(words.NoteYouAsked);
            yield return Texts.Typed(words.Quote(asked), NoteFields.LongestLine + 10);
        }

        if (note.Explained is { } explained)
        {
            yield return NoteParts.Sentence(words.NoteAnswers(note.Giver));
            yield return Texts.Typed(words.Quote(explained), NoteFields.LongestLine + 10);
        }

        string[] lines = [note.IsThanked ? words.NoteThanked : "", note.IsShown ? words.NoteStands : "", note.IsUnhelpful ? words.NoteUnhelpfulSaid : ""];
        if (string.Join(' ', lines.Where(text => text.Length > 0)) is { Length: > 0 } done)
            yield return Texts.Quiet(done);
    }

    private static IEnumerable<AdaptiveAction> Presses(Words.Words words, ReceivedNote note)
    {
        if (note.HasGiver && !note.IsThanked)
            yield return Press.Of(words.NoteSayThanks, Verbs.FeedbackThanks, note.Id, 0);
        yield return Press.Of(words.ReviseTitle, Verbs.FeedbackRevise, note.On.Id, 0, note.Id.ToString("N"));
        if (note.CanBeShown && !note.IsShown)
            yield return Press.Of(words.NoteShow, Verbs.FeedbackShow, note.Id, 0);
        if (!note.IsUnhelpful)
            yield return Press.Of(words.NoteUnhelpful, Verbs.FeedbackUnhelpful, note.Id, 0);
        yield return Press.Of(words.FlagThis, Verbs.Flag, note.Id, 0, From);
    }
}
