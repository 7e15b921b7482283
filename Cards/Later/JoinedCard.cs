using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Later;

/// <summary>Several things that became due together, or waited for a day that had room: one card, so that nobody is written to five times.</summary>
public static class JoinedCard
{
    /// <summary>The most parts that one card carries; more would be a list, and burst it.</summary>
    public const int MostParts = 4;

    /// <param name="words">The language.</param>
    /// <param name="parts">What it carries, the most important first.</param>
    public static AdaptiveCard Make(Words.Words words, IReadOnlyList<Part> parts)
    {
        var card = Card.New(words, words.JoinedSummary, Texts.Quiet(words.JoinedSummary));
        foreach (var (part, before) in parts.Take(MostParts).Select((part, index) => (part, parts.Take(index))))
        {
            card.Body.Add(part switch
            {
                Part.Later later => LaterCard.Part(
                    words, later.Attempt, later.Run, later.Step, 1 + before.OfType<Part.Later>().Count(other => other.Attempt == later.Attempt)),
                Part.Debrief debrief => DebriefReadyCard.Part(words, debrief.Attempt, debrief.Title),
                Part.Promise promise => PromiseCard.Part(words, promise.Id, promise.Asked, promise.Text, 1 + before.OfType<Part.Promise>().Count()),
                Part.Note note => NoteCard.Part(words, note.Received, 1 + before.OfType<Part.Note>().Count()),
                Part.NoteNews news => NoteNewsCard.Part(words, news, 1 + before.OfType<Part.NoteNews>().Count(other => other.Opens is not null)),
                Part.NoteAsk ask => NoteAskCard.Part(words, ask.On, 1 + before.OfType<Part.NoteAsk>().Count()),
                Part.Drop drop => InvitationCard.DropPart(words, drop.Dilemma),
                _ => throw new ArgumentOutOfRangeException(nameof(parts), part, "There is no such part."),
            });
        }

        return card;
    }

    /// <summary>One thing among several.</summary>
    public abstract record Part
    {
        private Part()
        {
        }

        public sealed record Later(Guid Attempt, Run Run, int Step) : Part;

        public sealed record Debrief(Guid Attempt, string Title) : Part;

        public sealed record Promise(Guid Id, int Asked, string Text) : Part;

        public sealed record Note(ReceivedNote Received) : Part;

        /// <param name="Line">What it says.</param>
        /// <param name="Opens">The note that it opens; null where there is nothing to open.</param>
        /// <param name="Step">What of it is opened: 0 for the note itself, else which news.</param>
        public sealed record NoteNews(string Line, Guid? Opens, int Step) : Part;

        public sealed record NoteAsk(OfferedReply On) : Part;

        public sealed record Drop(Dilemma Dilemma) : Part;
    }
}
