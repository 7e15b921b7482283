using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>What the coach heard in a part, as far as it is sure enough to be said to a colleague: a false hint hurts.</summary>
internal static partial class CoachEar
{
    private const double Sure = 0.97;
    private const double Surer = 0.985;
    private const int ShortPraise = 10;

    private static readonly Label[] Good = [Label.AsksPermission, Label.DescribesImpact, Label.OffersAlternative, Label.Curiosity, Label.SpecificObservation];

    public static IEnumerable<Heard> In(PartText part, CoachReading reading)
    {
        foreach (var finding in reading.Findings.Where(finding => finding.Label.IsFlag()))
        {
            var from = part.PlainAt(finding.Start);
            var to = part.PlainAt(finding.End);
            var own = part.Own[from..to];
            // Where a clause does what a good note does, that is what it does.
            var isGood = reading.Findings.Any(other => Good.Contains(other.Label) && other.Start < finding.End && finding.Start < other.End && other.Confidence >= Sure);
            if (!isGood && !Harmless.Is(finding.Label, part, from, to) && Fits(finding, own, part, to))
                yield return new Heard(finding.Label, from, to, WhyOf(finding.Label, own));
        }
    }

    private static bool Fits(Finding finding, string own, PartText part, int to) => finding.Label switch
    {
        Label.Generalising => finding.Confidence >= Sure && Sweeps().IsMatch(own) && Colleagues().IsMatch(own),
        Label.MindReading => finding.Confidence >= Sure && Minds().IsMatch(own) && !part.Asks(Math.Max(0, to - 1)),
        Label.Judgement => finding.Confidence >= Surer && Aims().IsMatch(own) && !Mine().IsMatch(own) && !part.Asks(Math.Max(0, to - 1)),
        _ => finding.Confidence >= Surer && own.Split(' ').Length <= ShortPraise && !Pointed().IsMatch(part.Own),
    };

    private static string WhyOf(Label label, string own) => label switch
    {
        Label.Generalising => "generalising.habit",
        Label.MindReading => Yours().IsMatch(own) ? "mind_reading.you" : "mind_reading.other",
        Label.Judgement => "judgement.work",
        _ => "vague_praise",
    };

    [GeneratedRegex(@"\b(?:always|never|every|everyone|everybody|nobody|no one|no-one|all|none|keep|forever|constantly|invariably|ever|typical|people|lot|whenever|each|endlessly)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Sweeps();

    [GeneratedRegex(@"\b(?:you|you're|you've|your|u|ur|ye|we|our|nobody|no one|everyone|everybody|this team|people)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Colleagues();

    [GeneratedRegex(@"\b(?:you|you're|u|ur|ye)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Minds();

    [GeneratedRegex(@"\b(?:you|you're)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Yours();

    [GeneratedRegex(@"\b(?:you|you're|your|u|ur|ye|(?:that|this|it)(?:'s| is| was) (?:a|an|just|so|too|pure|sheer)|reply|letter|sentence|line|answer|tone|response|message|who)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Aims();

    [GeneratedRegex(@"(?:^|\W)(?:i|i'm|i'd|my|me|we)\b|n't\b|\b(?:not|hard|difficult|tough|better|good|great|clear|kind|brave|fair|hell of|heck of)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Mine();

    [GeneratedRegex("\u00B7|\\b(?:because|cos|when|where|how|which|especially|line|sentence|word)\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Pointed();
}
