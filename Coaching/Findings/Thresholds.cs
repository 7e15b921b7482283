using System.Collections.Frozen;
using EmpathyBot.Coaching.Model;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>
/// How much has to speak for a head, in log odds, before it is said. Found on voices of the training part that were held back in turn:
/// <c>Coaching.Training Coaching/Corpus/voices --judge</c> prints them. Flags are asked for a little more than that: a false one hurts.
/// </summary>
internal static class Thresholds
{
    private const float MayBe = 2.2f;

    private static readonly FrozenDictionary<int, float> All = new Dictionary<int, float>
    {
        [(int)Label.NameEmotion] = -0.95f,
        [(int)Label.SummariseNeed] = -0.60f,
        [(int)Label.TakeResponsibility] = -0.65f,
        [(int)Label.OpenQuestion] = -0.70f,
        [(int)Label.OfferChoices] = -0.45f,
        [(int)Label.ExplainConstraint] = -0.35f,
        [(int)Label.ConcreteNextStepTime] = -0.50f,
        [(int)Label.ConfirmAgreement] = -0.60f,
        [(int)Label.KindBoundary] = -0.90f,
        [(int)Label.Defensive] = -1.25f,
        [(int)Label.Blame] = -1.25f,
        [(int)Label.PolicyHiding] = -1.20f,
        [(int)Label.ApologyLoop] = -3.20f,
        [(int)Label.Minimising] = -1.15f,
        [(int)Label.EmptyCliche] = -0.70f,
        [(int)Label.FalsePromise] = -0.80f,
        [(int)Label.AsksPermission] = -1.30f,
        [(int)Label.SpecificObservation] = -2.00f,
        [(int)Label.DescribesImpact] = -0.90f,
        [(int)Label.OffersAlternative] = -2.40f,
        [(int)Label.Curiosity] = -0.80f,
        [(int)Label.Judgement] = -2.70f,
        [(int)Label.Generalising] = -1.85f,
        [(int)Label.MindReading] = -2.10f,
        [(int)Label.VaguePraise] = -2.85f,
        [(int)Label.OwnFeeling] = -2.20f,
        [CoachModel.Column.Depth1] = 0.90f,
        [CoachModel.Column.Depth2] = -0.80f,
    }.ToFrozenDictionary();

    public static float Of(int head) => All[head];

    /// <summary>How much has to speak for it before the whole of a reply is asked: a boundary may stand in one sentence and the way on in another.</summary>
    public static float Least(int head) => head == (int)Label.KindBoundary ? Of(head) - MayBe : Of(head);

    /// <summary>As sure as this: a half where just enough speaks for it, or the whole of the reply had to say so.</summary>
    public static double Confidence(int head, float odds) => 1 / (1 + Math.Exp(-2 * (Math.Max(odds, Of(head)) - Of(head))));
}
