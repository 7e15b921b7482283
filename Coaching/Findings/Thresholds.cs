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
        [(int)Label.NameEmotion] = -0.70f,
        [(int)Label.SummariseNeed] = -0.55f,
        [(int)Label.TakeResponsibility] = -0.45f,
        [(int)Label.OpenQuestion] = -0.75f,
        [(int)Label.OfferChoices] = -0.30f,
        [(int)Label.ExplainConstraint] = -0.50f,
        [(int)Label.ConcreteNextStepTime] = -0.25f,
        [(int)Label.ConfirmAgreement] = -0.40f,
        [(int)Label.KindBoundary] = -0.65f,
        [(int)Label.Defensive] = -1.15f,
        [(int)Label.Blame] = -1.15f,
        [(int)Label.PolicyHiding] = -1.00f,
        [(int)Label.ApologyLoop] = -2.90f,
        [(int)Label.Minimising] = -1.15f,
        [(int)Label.EmptyCliche] = -0.55f,
        [(int)Label.FalsePromise] = -1.00f,
        [(int)Label.AsksPermission] = -1.10f,
        [(int)Label.SpecificObservation] = -1.20f,
        [(int)Label.DescribesImpact] = -0.90f,
        [(int)Label.OffersAlternative] = -1.50f,
        [(int)Label.Curiosity] = -1.00f,
        [(int)Label.Judgement] = -1.70f,
        [(int)Label.Generalising] = -1.40f,
        [(int)Label.MindReading] = -1.25f,
        [(int)Label.VaguePraise] = -1.90f,
        [(int)Label.OwnFeeling] = -1.60f,
        [CoachModel.Column.Depth1] = 0.50f,
        [CoachModel.Column.Depth2] = -0.50f,
    }.ToFrozenDictionary();

    public static float Of(int head) => All[head];

    /// <summary>How much has to speak for it before the whole of a reply is asked: a boundary may stand in one sentence and the way on in another.</summary>
    public static float Least(int head) => head == (int)Label.KindBoundary ? Of(head) - MayBe : Of(head);

    /// <summary>As sure as this: a half where just enough speaks for it, or the whole of the reply had to say so.</summary>
    public static double Confidence(int head, float odds) => 1 / (1 + Math.Exp(-2 * (Math.Max(odds, Of(head)) - Of(head))));
}
