using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Runs;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>What a debrief comes to: what stayed unasked, in the customer's words; how it can be mended; several ways that end well, each with its price.</summary>
internal static class LookBack
{
    private const int LongestHeard = 200;

    public static IEnumerable<AdaptiveElement> Of(Words.Words words, Run run) => [Missed(words, run), Mending(words, run), Ways(words, run)];

    private static AdaptiveContainer Missed(Words.Words words, Run run)
    {
        var part = Part(words.DebriefMissed);
        var missed = MissedSignal.Of(run);
        var heard = "";
        foreach (var signal in missed)
        {
            // Where several stood behind the same words, these are told once.
            if (signal.Heard.Length > 0 && signal.Heard != heard)
                part.Items.Add(Texts.Quiet(words.DebriefMissedStood($"{signal.Speaker}: {RunFacts.Quoted(words, Texts.Short(signal.Heard, LongestHeard))}")));
            heard = signal.Heard;
            part.Items.Add(Texts.Body(signal.IsSpoken ? words.DebriefMissedAsked(words.Quote(signal.Ask)) : words.DebriefMissedLooked(signal.Ask)));
            part.Items.Add(new AdaptiveTextBlock(signal.IsSpoken
                ? words.DebriefMissedAnswer(signal.Answerer, RunFacts.Quoted(words, signal.Answer))
                : words.DebriefMissedSeen(signal.Answer))
            {
                Wrap = true,
                Spacing = AdaptiveSpacing.None,
            });
        }

        if (missed.Count == 0)
            part.Items.Add(Texts.Body(words.DebriefMissedNothing));
        return part;
    }

    private static AdaptiveContainer Mending(Words.Words words, Run run)
    {
        var part = Part(words.DebriefRepair);
        part.Items.Add(Texts.Body(words.Repair(Repair.Of(run), run.Guise.Customer.Name)));
        return part;
    }

    private static AdaptiveContainer Ways(Words.Words words, Run run)
    {
        var part = Part(words.DebriefWays);
        foreach (var way in ValidWay.Of(run))
        {
            part.Items.Add(Did(words, way));
            part.Items.Add(new AdaptiveTextBlock(words.DebriefWayLeads(way.Ending.Title, PriceOf(words, way)))
            {
                Wrap = true,
                IsSubtle = true,
                Size = AdaptiveTextSize.Small,
                Spacing = AdaptiveSpacing.None,
            });
        }

        return part;
    }

    private static AdaptiveElement Did(Words.Words words, ValidWay way)
    {
        var did = way.Parting.IsSpoken ? words.Quote(Texts.Short(way.Parting.Did, ShortDebrief.Longest)) : way.Parting.Did;
        var said = way.IsOwn ? words.DebriefWayYours(did) : did;
        return way.Parting.Decision.Typed is null ? Texts.Body(said) : Texts.Typed(said, 2 * ShortDebrief.Longest);
    }

    private static string PriceOf(Words.Words words, ValidWay way) => way.Price.Count == 0
        ? words.DebriefWayFree
        : string.Join(", ", way.Price.Select(stake => $"{words.Name(stake)} {Words.Words.WithSign(way.Total[stake])}"));

    private static AdaptiveContainer Part(string title) => new() { Separator = true, Spacing = AdaptiveSpacing.Medium, Items = [Texts.Label(title)] };
}
