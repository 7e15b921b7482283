using System.Text.RegularExpressions;

namespace EmpathyBot.Coaching.Notes;

/// <summary>Where clauses and sentences of a text begin.</summary>
internal sealed partial class Beginnings
{
    // Enough for a long mail; a text that has more isn't one.
    private const int Most = 400;

    private readonly List<int> _clauses = [];
    private readonly List<int> _sentences = [];

    public Beginnings(string text)
    {
        var first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
            first++;
        _clauses.Add(first);
        _sentences.Add(first);
        for (var sign = Ends().Match(text); sign.Success && _clauses.Count < Most; sign = sign.NextMatch())
        {
            var at = sign.Index + sign.Length;
            if (_clauses[^1] == at)
                continue;
            _clauses.Add(at);
            if (sign.ValueSpan.ContainsAny(".!?\n"))
                _sentences.Add(at);
        }
    }

    public IReadOnlyList<int> Of(Place place) => place is Place.Sentence ? _sentences : _clauses;

    // A sign, or a word behind which somebody begins to say something; "I don't think" says that it isn't so.
    [GeneratedRegex(@"(?:[.,;:!?\n()\u2014]+[.,;:!?\n()\u2014\s]*|\s-\s|\b(?:and|but|because|cos|so|then|honestly|frankly|tbh|sorry|well|look|mate|boss|yes|no|nah|och|aye|sadly|again|ngl|also|plus|(?<!n't )think(?: that)?|(?<!n't )feel)\s)", RegexOptions.ExplicitCapture)]
    private static partial Regex Ends();
}
