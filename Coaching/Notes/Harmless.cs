using System.Text.RegularExpressions;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Notes;

/// <summary>What only seems to judge, to generalise or to read minds.</summary>
internal static partial class Harmless
{
    public static bool Is(Label label, PartText part, int from, int to)
    {
        var (clauseFrom, clauseTo) = Clause(part.Own, from, to);
        var before = part.Own[clauseFrom..from];
        var clause = part.Own[clauseFrom..clauseTo];
        return label switch
        {
            Label.Generalising => Everyday().IsMatch(clause) || Kind().IsMatch(clause),
            Label.MindReading => part.Asks(to - 1) || Guess().IsMatch(before) || Unsure().IsMatch(part.Own[to..clauseTo]),
            Label.Judgement => Denied().IsMatch(before) || Around().IsMatch(clause),
            _ => false,
        };
    }

    private static (int From, int To) Clause(string text, int from, int to)
    {
        var start = text.AsSpan(0, from).LastIndexOfAny(".!?;\n") + 1;
        var end = text.AsSpan(to).IndexOfAny(".!?;\n");
        return (start, end < 0 ? text.Length : to + end);
    }

    [GeneratedRegex(@"\b(?:(?:it's|it is|that's|that is|there's|there is) (?:never|always)|as (?:always|ever)|never mind|you never (?:know|can tell)|i(?:'ve|'ll| have| will)? (?:always|never)|(?:can|could|might|may|can't|will) always|always (?:welcome|worth|nice|a pleasure)|for always|me too|(?:i|we) do it too)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Everyday();

    // "You always find the kind word": more than it needs, and nobody is hurt by it.
    [GeneratedRegex(@"\b(?:always|never|everyone|everybody|every time you|forever|you keep)\b.*\b(?:kind|kindly|warm|warmly|patient|generous|thoughtful|(?:right|kind|good) words?|lovely|smile|calm|helpful|gentle|well|better|safe|heard|learn|grateful|admire|so good|so clear|thank)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(?:maybe|perhaps|could be|might|wonder|wondered|wondering|whether|if|i think|i guess|i imagine|imagine|i suppose|it seems|seemed|not sure|couldn't tell|can't tell|my guess|possibly|you told me|you said|as you said|you wrote)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Guess();

    [GeneratedRegex(@"\b(?:maybe|perhaps|possibly|i may be wrong|i might be wrong|i could be wrong|you told me|as you said|you said so)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"(?:n't\b|\b(?:not|never|nothing|nobody|hardly|doubt|wonder|wondered|whether|if|unless|worried|afraid|without|far from|anything but)\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex Denied();

    // The weather and the room.
    [GeneratedRegex(@"\b(?:window|room|outside|office is|tea|coffee|weather|heating|aircon|lunch)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Around();
}
