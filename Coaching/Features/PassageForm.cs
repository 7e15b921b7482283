using EmpathyBot.Coaching.Text;

namespace EmpathyBot.Coaching.Features;

/// <summary>What a passage is like as a whole.</summary>
internal static class PassageForm
{
    public static void Add(ReadText text, Passage passage, FeatureSink sink)
    {
        var (words, taken, numbers, quoted) = (0, 0, 0, 0);
        string? first = null;
        string? second = null;
        var (hasYou, hasWe, hasI, hasOr, hasQuestion) = (false, false, false, false, false);
        for (var at = passage.From; at < passage.To; at++)
        {
            var token = text.Tokens[at];
            if (token.Kind is TokenKind.Sign)
            {
                hasQuestion |= token.Word == "?" && !token.IsQuoted;
                continue;
            }

            words++;
            quoted += token.IsQuoted ? 1 : 0;
            numbers += token.Kind is TokenKind.Number ? 1 : 0;
            taken += !FunctionWords.All.Contains(token.Word) && text.About.Contains(ReadText.Stem(token.Word)) ? 1 : 0;
            if (token.IsQuoted)
                continue;
            if (first is null)
                first = token.Word;
            else
                second ??= token.Word;
            hasOr |= token.Word == "or";
            if (FunctionWords.Subjects.TryGetValue(token.Word, out var subject))
            {
                hasYou |= subject == "you";
                hasWe |= subject == "we";
                hasI |= subject == "I";
            }
        }

        first ??= "";
        second ??= "";
        Say($"first {first}");
        Say($"firsts {first} {second}");
        Say($"length {Bucket(words)}");
        Say($"taken {Math.Min(taken, 4)}");
        Say($"share {(words == 0 ? 0 : Math.Min(4, 8 * taken / words))}");
        if (hasYou)
            Say($"taken you {Math.Min(taken, 3)}");
        if (quoted > 0)
            Say(quoted == words ? "all quoted" : "quoted");
        if (numbers > 0)
            Say("number");
        Say($"who {(hasI ? "I" : "")}{(hasWe ? "we" : "")}{(hasYou ? "you" : "")}");
        if (hasOr)
            Say(hasQuestion ? "or?" : "or");
        var begins = FunctionWords.Asking.Contains(first) ? "open" : FunctionWords.YesOrNo.Contains(first) ? "closed" : "other";
        Say($"begins {begins} {(hasQuestion ? "?" : ".")}");
        if (hasQuestion)
            Say($"asks {(FunctionWords.Asking.Contains(first) || AsksLater(text, passage) ? "open" : "closed")} {(hasOr ? "or" : "")}");

        void Say(string feature) => sink.Add(FeatureGroup.Form, feature);
    }

    // "So what did the driver say?", "and when was that?"
    private static bool AsksLater(ReadText text, Passage passage)
    {
        for (var at = passage.From; at < passage.To; at++)
        {
            if (!text.Tokens[at].IsQuoted && FunctionWords.Asking.Contains(text.Tokens[at].Word))
                return true;
        }

        return false;
    }

    private static int Bucket(int words) => words switch { <= 2 => 0, <= 4 => 1, <= 7 => 2, <= 11 => 3, <= 17 => 4, <= 26 => 5, _ => 6 };
}
