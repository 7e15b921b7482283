using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Elements;
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

        public sealed record Drop(Dilemma Dilemma) : Part;
    }
}
