namespace EmpathyBot.Coaching.Notes.Insults;

/// <summary>Finds an insult or a slur in words that are about to go to a colleague, in whatever way it is spelled.</summary>
internal static class InsultFinder
{
    private const int Longest = 5_000;
    private const int Overlap = 200;
    private const int MostRead = 200_000;

    /// <summary>The first one, and the name of the sentence that says why; null for nearly every text.</summary>
    public static (int Start, string Words, string Why)? Find(string typed, string about)
    {
        // What is too long for one look is read in pieces that reach over one another.
        for (var from = 0; from < Math.Min(typed.Length, MostRead); from += Longest - Overlap)
        {
            var piece = typed.Length <= Longest ? typed : typed.Substring(from, Math.Min(Longest, typed.Length - from));
            if (FindIn(SpelledText.Of(piece), about) is { } found)
                return (from + found.Start, found.Words, found.Why);
            if (from + piece.Length >= typed.Length)
                break;
        }

        return null;
    }

    private static (int Start, string Words, string Why)? FindIn(SpelledText text, string about)
    {
        var words = text.Words;
        var aim = new Aim(words);
        var known = new Dictionary<string, Insult?>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (AwayAt(words, at, aim) is { } away)
                return Say(text, words[at].Start, words[away - 1].End, "held.away");
            if (WhyOf(words, at, aim, about, known) is { } found)
                return Say(text, words[at].Start, words[found.To - 1].End, found.Why);
        }

        foreach (var apart in text.Apart())
        {
            if (InsultList.Of(apart, known) is Insult.Always or Insult.Slur && !apart.IsQuoted)
                return Say(text, apart.Start, apart.End, "held.insult");
        }

        return null;
    }

    private static (int To, string Why)? WhyOf(IReadOnlyList<Spelled> words, int at, Aim aim, string about, Dictionary<string, Insult?> known)
    {
        var (insult, to) = InsultAt(words, at, known);
        if (insult is null || IsOtherwise(words, at) || (words[at].IsQuoted && !aim.IsOwnQuote(at)) || aim.IsExcused(at))
            return null;
        var isAimed = insult is Insult.Always or Insult.Slur || IsMasked(words[at]) || (aim.IsAimed(at, to) && !IsNamed(words[at], about)) || IsAskedOf(words, at, to);
        return isAimed ? (to, insult is Insult.Slur or Insult.AimedSlur ? "held.slur" : "held.insult") : null;
    }

    private static (Insult? Insult, int To) InsultAt(IReadOnlyList<Spelled> words, int at, Dictionary<string, Insult?> known)
    {
        foreach (var phrase in InsultList.AimedPhrases)
        {
            if (Fits(words, at, phrase))
                return (Insult.Aimed, at + phrase.Length);
        }

        if (InsultList.Of(words[at], known) is { } insult)
            return (insult, at + 1);
        // Some are written in two.
        if (at + 1 < words.Count && !words[at + 1].IsApart && Slurs.IsAlways(words[at].Word + words[at + 1].Word) is { } always)
            return (always ? Insult.Slur : Insult.AimedSlur, at + 2);
        // "youidiot", "fuckingidiot"
        foreach (var before in (ReadOnlySpan<string>)["you", "youre", "fucking", "bloody", "stupid"])
        {
            var word = words[at].Word;
            if (word.Length > before.Length + 3 && word.StartsWith(before, StringComparison.Ordinal)
                && InsultList.Of(words[at] with { Forms = [word[before.Length..]] }, known) is Insult.Always or Insult.Slur)
                return (Insult.Always, at + 1);
        }

        return (null, at);
    }

    private static int? AwayAt(IReadOnlyList<Spelled> words, int at, Aim aim)
    {
        foreach (var phrase in InsultList.Away)
        {
            if (!Fits(words, at, phrase) || words[at].IsQuoted || aim.IsExcused(at) || IsTold(words, at))
                continue;
            // "She wouldn't shut up" is about her; "just shut up" isn't.
            if (at == 0 || words[at].IsApart || phrase.Contains("you") || words[at - 1].Word is "just" or "now" or "so" or "oh" or "well" or "and" or "please" or "kindly" or "to" or "you" or "can" or "should" or "could" or "honestly" or "then" or "mate")
                return at + phrase.Length;
        }

        return null;
    }

    private static bool IsTold(IReadOnlyList<Spelled> words, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= 4 && !words[back + 1].IsApart; back--)
        {
            if (words[back].Word is "told" or "tells" or "tell" or "said" or "say" or "says" or "saying" or "shouting" or "shouted" or "hear" or "heard" or "like" or "wanted")
                return true;
        }

        return false;
    }

    private static bool Fits(IReadOnlyList<Spelled> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if ((i > 0 && words[at + i].IsApart) || !words[at + i].Forms.Any(form => InsultList.Fits(phrase[i], form)))
                return false;
        }

        return true;
    }

    // "how stupid are you", "how stupid you are", "dumm bist du"
    private static bool IsAskedOf(IReadOnlyList<Spelled> words, int at, int to)
    {
        if (to + 1 >= words.Count || words[to].IsApart || words[to + 1].IsApart)
            return false;
        var (next, then) = (words[to].Word, words[to + 1].Word);
        return (IsBeing(next) && IsSomebody(then)) || (at > 0 && words[at - 1].Word is "how" or "so" or "wie" && IsSomebody(next) && IsBeing(then));
    }

    private static bool IsBeing(string word) => word is "are" or "is" or "r" or "bist" or "seid";

    private static bool IsSomebody(string word) => word is "you" or "u" or "she" or "he" or "they" or "du" or "ihr" or "these" or "those";

    private static bool IsMasked(Spelled word) => word.Word.Contains('*', StringComparison.Ordinal);

    // A cat, a brush, a train that is late in France.
    private static bool IsOtherwise(IReadOnlyList<Spelled> words, int at)
    {
        var before = at > 0 && !words[at].IsApart ? words[at - 1].Word : "";
        var after = at + 2 < words.Count && !words[at + 1].IsApart ? words[at + 1].Word : "";
        return before is "maine"
            || (before is "en" or "du" or "le" or "ce" or "votre" or "notre" or "sans" && words[at].Word.StartsWith("ret", StringComparison.Ordinal))
            || (after is "and" && words[at + 2].Word is "span");
    }

    // A name that the reply has: Dick, Melt, Karen.
    private static bool IsNamed(Spelled word, string about)
    {
        var name = char.ToUpperInvariant(word.Word[0]) + word.Word[1..];
        return about.Contains(name, StringComparison.Ordinal);
    }

    private static (int Start, string Words, string Why) Say(SpelledText text, int from, int to, string why)
    {
        var (start, words) = text.Quote(from, to);
        return (start, words, why);
    }
}
