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
        var name = Fnv.Of(first);
        Say("first", name);
        Say("firsts", Fnv.And(name, Fnv.Of(second)));
        Say("length", Bucket(words));
        Say("taken", (uint)Math.Min(taken, 4));
        Say("share", words == 0 ? 0 : (uint)Math.Min(4, 8 * taken / words));
        if (hasYou)
            Say("taken you", (uint)Math.Min(taken, 3));
        if (quoted > 0)
            Say("quoted", quoted == words ? 1u : 0);
        if (numbers > 0)
            Say("number", 0);
        Say("who", (hasI ? 1u : 0) + (hasWe ? 2u : 0) + (hasYou ? 4u : 0));
        if (hasOr)
            Say("or", hasQuestion ? 1u : 0);
        var begins = FunctionWords.Asking.Contains(first) ? 1u : FunctionWords.YesOrNo.Contains(first) ? 2u : 0;
        Say("begins", begins + (hasQuestion ? 4u : 0));
        if (hasQuestion)
            Say("asks", (begins == 1 || AsksLater(text, passage) ? 1u : 0) + (hasOr ? 2u : 0));

        void Say(string feature, uint what) => sink.Add(FeatureGroup.Form, Fnv.And(Fnv.Of(feature), what + 1));
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

    private static uint Bucket(int words) => words switch { <= 2 => 0, <= 4 => 1, <= 7 => 2, <= 11 => 3, <= 17 => 4, <= 26 => 5, _ => 6 };
}
