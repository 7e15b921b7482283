using EmpathyBot.Coaching.Features;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>Counts what is looked at over time.</summary>
internal static class Signals
{
    /// <param name="text">The reply.</param>
    /// <param name="found">Everything found in it, in every sentence.</param>
    /// <param name="apologies">How often it says sorry.</param>
    /// <param name="lexicon">The classes of words.</param>
    public static ReplySignals Of(ReadText text, IReadOnlyList<Found> found, int apologies, Lexicon lexicon)
    {
        var firstAct = Sentences(found, Label.ConcreteNextStepTime, Label.OfferChoices).Append(int.MaxValue).Min();
        var firstMet = Sentences(found, Label.NameEmotion, Label.SummariseNeed).Append(int.MaxValue).Min();
        return new ReplySignals(
            apologies,
            Sentences(found, Label.SummariseNeed).Count(),
            Count("update"),
            Sentences(found, Label.OpenQuestion).Count(sentence => sentence < firstAct),
            Sentences(found, Label.Defensive, Label.Blame, Label.PolicyHiding).Count(),
            Count("collaborative"),
            firstAct < firstMet);

        int Count(string name) => text.Matches.Where(match => lexicon.Classes[match.Class] == name && !text.Tokens[match.From].IsQuoted).DistinctBy(match => match.From).Count();
    }

    private static IEnumerable<int> Sentences(IReadOnlyList<Found> found, params Label[] labels) =>
        found.Where(one => labels.Contains(one.Label)).Select(one => one.Sentence).Distinct();
}
