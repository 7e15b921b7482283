using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Later;

namespace EmpathyBot.Cards.Feedback;

/// <summary>What became of a note: thanks, a question, an answer, a new reply.</summary>
public static class NoteNewsCard
{
    /// <summary>Thanks, to who gave it.</summary>
    public static AdaptiveCard Thanks(Words.Words words, NoteTidings news)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(news);
        var card = New(words, words.NoteNewsThanks(news.Other));
        card.Body.AddRange(YourNote(words, news));
        return card;
    }

    /// <summary>The receiver asks what was meant.</summary>
    /// <param name="words">The language.</param>
    /// <param name="news">What is asked, and about which note.</param>
    /// <param name="said">What has just been done, in a sentence; empty for nothing.</param>
    /// <param name="line">What stands in the field.</param>
    public static AdaptiveCard Asked(Words.Words words, NoteTidings news, string said = "", string line = "")
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(news);
        ArgumentNullException.ThrowIfNull(line);
        return NoteParts.Fitting(longest =>
        {
            var card = New(words, words.NoteNewsAsked(news.Other), Texts.Typed(words.Quote(news.AskedBack ?? ""), NoteFields.LongestLine + 10));
            card.Body.AddRange(YourNote(words, news));
            if (news.Explained is { } explained)
            {
                card.Body.Add(Texts.Label(words.NoteYouAnswered));
                card.Body.Add(Texts.Typed(words.Quote(explained), NoteFields.LongestLine + 10));
            }

            if (said.Length > 0)
                card.Body.Add(NoteParts.Sentence(said));
            if (news.Explained is not null)
                return card;
            card.Body.Add(TypedInput.Make(words.NoteExplainLabel, words.NoteExplainHint, NoteFields.LongestPasted, NoteParts.Cut(line, longest)));
            card.Actions = [Press.Of(words.NoteExplain, Verbs.FeedbackExplain, news.Note, 0)];
            return card;
        });
    }

    /// <summary>The giver has answered what they meant.</summary>
    public static AdaptiveCard Explained(Words.Words words, NoteTidings news)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(news);
        var card = New(
            words,
            words.NoteAnswers(news.Other),
            Texts.Typed(words.Quote(news.Explained ?? ""), NoteFields.LongestLine + 10),
            Texts.Label(words.NoteYouAsked),
            Texts.Typed(words.Quote(news.AskedBack ?? ""), NoteFields.LongestLine + 10));
        card.Actions = [Press.Of(words.NoteOpen, Verbs.FeedbackOpen, news.Note, 0)];
        return card;
    }

    /// <summary>What the note did: the first reply and the new one.</summary>
    public static AdaptiveCard Revised(Words.Words words, NoteTidings news)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(news);
        return NoteParts.Fitting(longest =>
        {
            var card = New(words, words.NoteNewsRevised(news.Other));
            card.Body.AddRange(ChangedText.Pair(words, news.On.Text, news.Revised ?? "", longest));
            card.Body.AddRange(YourNote(words, news));
            return card;
        });
    }

    /// <summary>Any of them as a part of a card that carries several things.</summary>
    /// <param name="words">The language.</param>
    /// <param name="news">What it says.</param>
    /// <param name="nth">The how manieth of these it is on that card.</param>
    internal static AdaptiveContainer Part(Words.Words words, JoinedCard.Part.NoteNews news, int nth)
    {
        var part = new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium, Items = [NoteParts.Sentence(news.Line)] };
        if (news.Opens is { } id)
            part.Items.Add(new AdaptiveActionSet { Actions = [Press.Of(words.Nth(words.NoteNewsOpen, nth), Verbs.FeedbackOpen, id, news.Step)] });
        return part;
    }

    private static AdaptiveCard New(Words.Words words, string line, params AdaptiveElement[] more) =>
        Card.New(words, words.NoteNewsSummary, [Texts.Quiet(words.NoteNewsSummary), NoteParts.Sentence(line), .. more]);

    private static IEnumerable<AdaptiveElement> YourNote(Words.Words words, NoteTidings news)
    {
        yield return Texts.Label(words.NoteYours);
        yield return NoteParts.Note(news.Text with { Permission = "" });
    }
}
