using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Practice.Drills;

/// <summary>
/// A micro-skill that has a ladder of drills: the nine of a reply, with the numbers of their labels, and slowing down. The names are kept
/// with memories: they stay as they are.
/// </summary>
public enum Skill
{
    NameEmotion = Label.NameEmotion,
    SummariseNeed = Label.SummariseNeed,
    TakeResponsibility = Label.TakeResponsibility,
    OpenQuestion = Label.OpenQuestion,
    OfferChoices = Label.OfferChoices,
    ExplainConstraint = Label.ExplainConstraint,
    ConcreteNextStepTime = Label.ConcreteNextStepTime,
    ConfirmAgreement = Label.ConfirmAgreement,
    KindBoundary = Label.KindBoundary,

    /// <summary>The feeling or the need before any way out.</summary>
    SlowDown = 101,
}
