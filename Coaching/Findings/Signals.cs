using EmpathyBot.Coaching.Features;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>Counts what is looked at over time.</summary>
internal static class Signals
{
    /// <param name="text">The reply.</param>
    /// <param name="found">Everything found in it, in every sentence.</param>
    /// <param name="apologies">How often it says sorry.</param>
    public static ReplySignals Of(ReadText text, IReadOnlyList<Found> found, int apologies)
    {
        var firstAct = Sentences(found, Label.ConcreteNextStepTime, Label.OfferChoices).Append(int.MaxValue).Min();
        var firstMet = Sentences(found, Label.NameEmotion, Label.SummariseNeed).Append(int.MaxValue).Min();
        return new ReplySignals(
            apologies,
            Sentences(found, Label.SummariseNeed).Count(),
            text.Find("update").Count(),
            Sentences(found, Label.OpenQuestion).Count(sentence => sentence < firstAct),
            Sentences(found, Label.Defensive, Label.Blame, Label.PolicyHiding).Count(),
            text.Find("collaborative").Count(),
            firstAct < firstMet);
    }

    private static IEnumerable<int> Sentences(IReadOnlyList<Found> found, params Label[] labels) =>
        found.Where(one => labels.Contains(one.Label)).Select(one => one.Sentence).Distinct();
}
