using System.Text;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Practice.Drills;

/// <summary>Understands which skill a person wishes to practise: by its name, by plain words for it, or by either with a slip.</summary>
public static class SkillWish
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "my", "some", "their", "on", "for", "about", "me", "please", "to", "how", "of", "with", "more", "drill", "drills",
    };

    // In the singular: what is wished for is put into it before it is looked up.
    private static readonly Dictionary<string, Skill> Known = Make(
        (Skill.NameEmotion, "name emotion, name feeling, naming feeling, naming emotion, emotion, feeling, empathy, mood"),
        (Skill.SummariseNeed, "summarise need, summarize need, summarise, summarize, summary, summarising, summarizing, need, paraphrase, paraphrasing, say back, listening, listen"),
        (Skill.SlowDown, "slow down, slowing down, slow, slower, patience, pause first, person before fix, person first"),
        (Skill.OpenQuestion, "open question, question, asking, ask, ask question, asking question, curiosity"),
        (Skill.TakeResponsibility, "take responsibility, taking responsibility, responsibility, ownership, own it, owning, owning it, own mistake, apology, apologise, apologize, apologising, apologizing, sorry"),
        (Skill.ConcreteNextStepTime, "concrete next step time, concrete next step, next step, step, next, time, promise, deadline, follow up, plan, when"),
        (Skill.ExplainConstraint, "explain constraint, explaining constraint, explain limit, constraint, explain, explaining, limit, reason, giving reason, policy, rule, why"),
        (Skill.OfferChoices, "offer choice, offering choice, choice, option, offer option, offering option, offer, offering"),
        (Skill.ConfirmAgreement, "confirm agreement, confirming agreement, confirm, confirming, agreement, agree, check agreement, check in, checking, check"),
        (Skill.KindBoundary, "kind boundary, boundary, keep boundary, keeping boundary, saying no, say no, no, abuse, insult, threat"));

    /// <summary>The skill that is meant; null when none is.</summary>
    public static Skill? Find(string wish)
    {
        var words = WordsOf(wish);
        var said = string.Join(' ', words);
        if (said.Length == 0)
            return null;
        if (Known.TryGetValue(said, out var exact))
            return exact;
        // A slip in a short word makes another word.
        return said.Length > 4 && Nearest.To(said, Known.Keys) is { } near ? Known[near] : null;
    }

    private static Dictionary<string, Skill> Make(params (Skill Skill, string Names)[] all) => all
        .SelectMany(one => one.Names.Split(", ").Select(name => (Name: string.Join(' ', WordsOf(name)), one.Skill)))
        .ToDictionary(pair => pair.Name, pair => pair.Skill, StringComparer.Ordinal);

    private static List<string> WordsOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
            letters.Append(char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ');
        return [.. letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Fillers.Contains(word)).Select(Singular)];
    }

    private static string Singular(string word) => word switch
    {
        _ when word.EndsWith("ries", StringComparison.Ordinal) => string.Concat(word.AsSpan(0, word.Length - 3), "y"),
        _ when word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
