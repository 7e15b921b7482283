using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Always does what it has done least often, and gives reasons that mean harm. The same in every test run.</summary>
internal sealed class CuriousPlayer
{
    private static readonly string?[] Reasons =
    [
        "It was fair to both of us.",
        null,
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "**bold** _it_ [press me](javascript:alert(1)) # heading\n- a list\n1. of things",
        "\"}],\"actions\":[{\"type\":\"Action.Submit\"}]}",
        "{{DATE(2026-11-23, SHORT)}} ${name} %s {0}",
        "\u202Ereversed\u202C \u0000 \uFEFF \uD83E\uDD17 \u0645\u0631\u062D\u0628\u0627 e\u0301",
        string.Concat(Enumerable.Repeat("\uD83D\uDC69\u200D\uD83D\uDE80", 100)),
        new string('W', 500),
        new string(' ', 40) + new string('\n', 400),
    ];

    // Least often comes first, and chance decides among equals: the same way round each time would miss what hangs on two things asked.
    private readonly Random _chance = new(20_261_123);
    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);
    private int _reasons;

    public Run Play(Dilemma dilemma, Guise guise)
    {
        var run = Run.Begin(dilemma, guise);
        while (!run.HasEnded)
        {
            Meet(run.Scene!.Id);
            var next = Open(run).OrderBy(decision => Times(Key(run, decision))).ThenBy(_ => _chance.Next()).First();
            Meet(Key(run, next));
            run = run.Take(next)!;
        }

        Meet(run.Ending!.Id);
        return run;
    }

    /// <summary>What of the guise was never come across.</summary>
    public IEnumerable<string> NeverMet(Guise guise) =>
        guise.Scenes.SelectMany(scene => scene.Asks.Select(ask => $"{scene.Id} {ask.Id}").Concat(scene.Branches.Select(branch => $"{scene.Id} {branch.Id}")).Append(scene.Id))
            .Concat(guise.Endings.Select(ending => ending.Id))
            .Where(name => Times(name) == 0);

    private IEnumerable<Decision> Open(Run run) => run.Justifying is { } choice
        ? [Reason(choice, run.Scene!.Justify!.Ways)]
        : run.OpenAsks.Select(ask => Decision.Ask(ask.Id)).Concat(run.OpenBranches.Select(Take));

    // Every other reason takes no way, though there are some.
    private Decision Reason(Choice choice, IReadOnlyList<ReasonWay> ways)
    {
        var text = Reasons[_reasons % Reasons.Length];
        var way = ways.Count == 0 || _reasons % 2 == 0 ? null : ways[_reasons / 2 % ways.Count];
        _reasons++;
        return text is null ? Decision.Justify(choice.Id) : Decision.Justify(choice.Id, TypedReply.Of(text, Reading(way?.Found ?? [], Legibility.Good, text)), way?.Id);
    }

    private Decision Take(Branch branch)
    {
        if (branch is not Way way)
            return Decision.To(branch);
        var text = Reasons[_reasons++ % Reasons.Length] ?? "\u00BFQu\u00E9 hago ahora?";
        return Decision.Reply(way.Id, TypedReply.Of(text, Reading(way.Found, way.IsOpen() ? Legibility.OtherLanguage : Legibility.Good, text)));
    }

    // Whatever the way asks for is found somewhere in the words.
    private static CoachReading Reading(IReadOnlyList<Label> found, Legibility legibility, string text) =>
        new([.. found.Select((label, index) => new Finding(label, index, text[index..], 0.9, "Because."))], null, legibility, ReplySignals.None);

    private static string Key(Run run, Decision decision) => $"{run.Scene!.Id} {decision.Id}";

    private int Times(string name) => _met.GetValueOrDefault(name);

    private void Meet(string name) => _met[name] = Times(name) + 1;
}
