using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>What only the whole of a reply tells: apologies beside acts, a stock phrase beside what follows it, a rule beside its reason.</summary>
internal sealed class WholeReply(ReadText text)
{
    private const int FewestApologies = 2;
    private const int ManyApologies = 3;
    private const int FewSentences = 4;
    private const float PerSkill = 0.4f;
    private const int MostSkills = 3;

    public List<Found> Judge(List<Found> heard)
    {
        // What may be a boundary is settled first: only then does it count beside the rest.
        var found = heard.Where(one => !IsHalf(one, heard)).ToList();
        var judged = found.Where(one => one.Label is not Label.ApologyLoop && !IsForgiven(one, found) && !IsOutweighed(one, found)).ToList();
        if (Loop(found) is { } loop)
            judged.Add(loop);
        return judged;
    }

    public IReadOnlyList<int> Apologies { get; } = [.. text.Find("apology")];

    private bool IsForgiven(Found one, List<Found> found) => one.Label switch
    {
        // "I understand" is no empty word where what is understood comes with it.
        Label.EmptyCliche => found.Exists(other =>
            other.Label is Label.NameEmotion or Label.SummariseNeed or Label.TakeResponsibility && other.Odds > one.Odds && IsNext(one, other, found)),
        // A rule with its reason is an explanation.
        Label.PolicyHiding => found.Exists(other => other.Label is Label.ExplainConstraint && Overlaps(one, other) && other.Odds > one.Odds),
        // A limit with nothing but a rule behind it isn't one.
        Label.ExplainConstraint => found.Exists(other => other.Label is Label.PolicyHiding && Overlaps(one, other) && other.Odds > one.Odds),
        _ => false,
    };

    // Who meets a customer in three ways rarely means the fourth sentence ill: it has to be plainer than one that stands alone.
    private static bool IsOutweighed(Found one, List<Found> found)
    {
        if (!one.Label.IsFlag())
            return false;
        var skills = found.Where(other => !other.Label.IsFlag() && other.Sentence != one.Sentence).Select(other => other.Label).Distinct().Count();
        return one.Odds < Thresholds.Of((int)one.Label) + (PerSkill * Math.Min(skills, MostSkills));
    }

    // A refusal that is no boundary by itself is one where the reply meets the person and goes on with them.
    private bool IsHalf(Found one, List<Found> found)
    {
        if (one.Label is not Label.KindBoundary || one.Odds >= Thresholds.Of((int)Label.KindBoundary))
            return false;
        var refuses = text.Has(one.Passage, "cannot") || text.Has(one.Passage, "abuse_line");
        var goesOn = found.Exists(other => other.Label is Label.ConcreteNextStepTime or Label.OfferChoices or Label.ConfirmAgreement);
        var meets = found.Exists(other => other.Label is Label.NameEmotion or Label.SummariseNeed or Label.TakeResponsibility or Label.ExplainConstraint);
        return !(refuses && goesOn && meets);
    }

    private Found? Loop(List<Found> found)
    {
        var said = found.Find(one => one.Label is Label.ApologyLoop);
        if (Apologies.Count < FewestApologies || found.Exists(one => one.Label is Label.ConcreteNextStepTime or Label.OfferChoices))
            return null;
        if (said is null && !(Apologies.Count >= ManyApologies && text.Sentences.Count <= Apologies.Count + FewSentences))
            return null;
        var from = text.Sentences.First(sentence => sentence.Whole.To > Apologies[^2]).Whole.From;
        if (Apologies.Count >= ManyApologies && text.Sentences.Count <= FewSentences)
            from = text.Sentences.First(sentence => sentence.Whole.To > Apologies[0]).Whole.From;
        var to = text.Sentences.First(sentence => sentence.Whole.To > Apologies[^1]).Whole.To;
        return new Found(Label.ApologyLoop, new Passage(from, to), said?.Odds ?? Thresholds.Of((int)Label.ApologyLoop) + 0.5f, said?.Sentence ?? 0);
    }

    // A sentence between them that says nothing ("Good morning.") parts nothing.
    private static bool IsNext(Found one, Found other, List<Found> found) =>
        one.Sentence <= other.Sentence && !found.Exists(between => between.Sentence > one.Sentence && between.Sentence < other.Sentence);

    private static bool Overlaps(Found one, Found other) => one.Passage.From < other.Passage.To && other.Passage.From < one.Passage.To;
}

/// <summary>A label that enough speaks for, and where.</summary>
/// <param name="Label">What.</param>
/// <param name="Passage">Where.</param>
/// <param name="Odds">How much speaks for it: log odds.</param>
/// <param name="Sentence">In which sentence of the text.</param>
internal sealed record Found(Label Label, Passage Passage, float Odds, int Sentence);
