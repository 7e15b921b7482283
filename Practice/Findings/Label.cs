namespace EmpathyBot.Practice.Findings;

/// <summary>What the coach finds in typed words. The values are kept with what people wrote: they stay as they are.</summary>
public enum Label
{
    /// <summary>Names or paraphrases the customer's feeling as theirs.</summary>
    NameEmotion = 1,

    /// <summary>Says again, in particular terms, what the customer wants, needs or went through.</summary>
    SummariseNeed = 2,

    /// <summary>Owns what the agent or the company did.</summary>
    TakeResponsibility = 3,

    /// <summary>Asks, openly, to learn something.</summary>
    OpenQuestion = 4,

    /// <summary>Gives at least two real options to pick from.</summary>
    OfferChoices = 5,

    /// <summary>Gives a limit together with its reason.</summary>
    ExplainConstraint = 6,

    /// <summary>Commits somebody to an act by a time.</summary>
    ConcreteNextStepTime = 7,

    /// <summary>Asks whether what was planned works for the customer.</summary>
    ConfirmAgreement = 8,

    /// <summary>Says what won't be done or accepted, with respect and a way on.</summary>
    KindBoundary = 9,

    /// <summary>Justifies itself, or the company, against the complaint.</summary>
    Defensive = 21,

    /// <summary>Puts the fault on the customer, or on others as an excuse.</summary>
    Blame = 22,

    /// <summary>Gives a rule as the reason, and no reason for the rule.</summary>
    PolicyHiding = 23,

    /// <summary>Says sorry again and again, and does nothing.</summary>
    ApologyLoop = 24,

    /// <summary>Plays the trouble or the feeling down.</summary>
    Minimising = 25,

    /// <summary>A stock phrase of empathy with nothing particular after it.</summary>
    EmptyCliche = 26,

    /// <summary>A guarantee that the agent can't keep.</summary>
    FalsePromise = 27,

    /// <summary>Asks whether a note is welcome.</summary>
    AsksPermission = 41,

    /// <summary>Says one thing that was seen or read, as it stood.</summary>
    SpecificObservation = 42,

    /// <summary>Says what that did to the speaker or to the customer.</summary>
    DescribesImpact = 43,

    /// <summary>Offers another way, to play with.</summary>
    OffersAlternative = 44,

    /// <summary>A real question to the colleague.</summary>
    Curiosity = 45,

    /// <summary>Judges the person, or the work flatly; sarcasm too.</summary>
    Judgement = 61,

    /// <summary>Always, never, everyone.</summary>
    Generalising = 62,

    /// <summary>Claims to know what the other felt or meant.</summary>
    MindReading = 63,

    /// <summary>Praise of nothing in particular.</summary>
    VaguePraise = 64,

    /// <summary>In a reflection: a feeling of one's own is named.</summary>
    OwnFeeling = 81,
}
