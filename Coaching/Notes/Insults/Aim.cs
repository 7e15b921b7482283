using System.Collections.Frozen;

namespace EmpathyBot.Coaching.Notes.Insults;

/// <summary>Whom a word is meant for, told from the words around it: the colleague, the customer, a group, or the wording, the writer, nobody.</summary>
internal sealed class Aim(IReadOnlyList<Spelled> words)
{
    private const int Reach = 8;
    private const int ShortReach = 4;

    private static readonly FrozenSet<string> Them = Set("you u ya ye yer yous youse yall he she they who du ihr sie er these those customer customers client clients caller callers man woman men women guy guys people lot bloke lady boy girl team everyone everybody colleague colleagues agent agents boss lead manager person someone somebody tum tu");
    private static readonly FrozenSet<string> ThemAre = Set("youre ur hes shes theyre your youve");
    private static readonly FrozenSet<string> Are = Set("are r is am was were be been being bist ist seid sind war look looks looked sound sounds sounded act acts acted seem seems seemed like hai ho");
    private static readonly FrozenSet<string> Beside = Set("a an the so such very really just bloody fucking fuckin fking fcking effing feckin fecking flaming flamin utterly utter absolute absolutely total totally complete completely plain too quite pretty bit of right proper little big old young damn goddamn damned pure real dead as this that honestly literally clearly obviously simply nothing but one those some kind sort even still always ein eine einen so sehr total echt vollig ziemlich silly smelly filthy dirty daft mad poor fat stupid dumb lazy useless pathetic worthless thick ugly ignorant arrogant rude selfish blode dumme faule dreckige miese alte all only another typical classic ye sheer");
    private static readonly FrozenSet<string> Not = Set("not no never aint isnt arent wasnt werent dont doesnt didnt nobody neither hardly nicht kein keine nie nobodys without");
    private static readonly FrozenSet<string> Me = Set("i im id ive me my myself ill ich");
    private static readonly FrozenSet<string> Calling = Set("called calls calling call named labelled branded insulted said says saying told shouted shouting typed wrote writes yelled screamed nannte genannt");
    private static readonly FrozenSet<string> Feeling = Set("feel feels felt feeling fuhlt");
    private static readonly FrozenSet<string> Treating = Set("treat treats treated treating speak spoke speaking talk talked talking handled handle");
    private static readonly FrozenSet<string> Crowd = Set("everyone everybody we people all id ill i lets");
    private static readonly FrozenSet<string> Forgiven = Set("poor lucky");

    /// <summary>Whether it is aimed at somebody: "you lazy", "she's such a", "how can you be so", "stupid woman".</summary>
    public bool IsAimed(int from, int to)
    {
        if (to < words.Count && !words[to].IsApart && IsPerson(to) && !Looking(from, 1).Any(word => word is "your" or "my"))
            return !IsDenied(from);
        var insult = words[from].Word;
        // "your useless template", "a stupid line": it is said of a thing.
        var isOfAThing = to < words.Count && !words[to].IsApart && !IsEnd(words[to].Word);
        for (var at = from - 1; at >= 0 && from - at <= Reach; at--)
        {
            if (words[at + 1].IsApart)
                return false;
            var word = words[at].Word;
            if (Not.Contains(word))
                return false;
            if (word is "what" && at < from - 1)
                return !isOfAThing && !InsultList.Things.Contains(insult);
            if (ThemAre.Contains(word))
                return !isOfAThing || word is not ("your" or "ur");
            if (word is "you" or "u" or "ya" or "ye" or "yous" or "youse" or "du" or "ihr")
                return InsultList.Done.Contains(insult) ? !isOfAThing && !IsAsking(at) : !isOfAThing || (at == from - 1 && word is not "ihr");
            if (Are.Contains(word))
                return IsAnswered(at, isOfAThing);
            if (!Beside.Contains(word))
                return false;
        }

        return false;
    }

    /// <summary>Whether an insult is somebody else's, the writer's own of themselves, denied, or how the customer was made to feel.</summary>
    public bool IsExcused(int from)
    {
        var before = Looking(from, Reach).ToList();
        if (IsDenied(from) || before.FirstOrDefault() is { } last && Forgiven.Contains(last))
            return true;
        for (var back = 0; back < before.Count; back++)
        {
            var word = before[back];
            if (Calling.Contains(word))
                return !(word is "call" or "calls" or "said" or "say" && back + 1 < before.Count && Crowd.Contains(before[back + 1]));
            if (back < ShortReach && (Feeling.Contains(word) || Treating.Contains(word)) && !before.Take(back).Any(IsYouAre))
                return true;
            if (word is "as" && back > 0 && before[back - 1] is "if" or "though")
                return true;
            if (word is "like" && back > 0 && before[back - 1] is "she" or "shes" or "he" or "hes" or "they" or "theyre")
                return true;
            if (word is "am" or "was" or "were" or "im" or "ive" && (Me.Contains(word) || (back + 1 < before.Count && Me.Contains(before[back + 1]))))
                return true;
        }

        return false;
    }

    /// <summary>Whether a quotation that begins there is the writer's own: "you 'genius'", or nothing else is said.</summary>
    public bool IsOwnQuote(int at)
    {
        var open = at;
        while (open > 0 && words[open - 1].IsQuoted && !(words[open].IsApart && !words[open - 1].IsQuoted))
            open--;
        var before = words.Take(open).Reverse().Take(Reach).TakeWhile(word => !word.IsQuoted).Select(word => word.Word).ToList();
        if (words.All(word => word.IsQuoted))
            return true;
        return before is [var last, ..] && (last is "you" or "youre" or "such" or "absolute" || (last is "a" or "an" && before.Skip(1).FirstOrDefault() is "are" or "youre" or "such" or "shes" or "hes"))
            || (before.Any(word => word is "i" or "id" or "my") && before.Any(word => word is "thought" or "say" or "think" or "call" or "verdict"));
    }

    private bool IsPerson(int at) => words[at].Forms.Any(InsultList.People.Contains) || words[at].Forms.Any(word => word.EndsWith('s') && InsultList.People.Contains(word[..^1]));

    // "Do you joke", "if you fool".
    private bool IsAsking(int at) => at > 0 && !words[at].IsApart && words[at - 1].Word is "do" or "did" or "dont" or "didnt" or "would" or "could" or "can" or "should" or "will" or "if" or "when" or "how" or "that";

    // "The customer is", "how can she be so", "are you": somebody has to stand near.
    private bool IsAnswered(int at, bool isOfAThing)
    {
        if (words[at].Word is "be" && Looking(at, 1).Any(word => word is "dont"))
            return !isOfAThing;
        for (var back = at - 1; back >= 0 && at - back <= ShortReach; back--)
        {
            if (words[back + 1].IsApart)
                break;
            if (Not.Contains(words[back].Word) || Me.Contains(words[back].Word))
                return false;
            if (words[back].Word is "it" or "line" or "sentence" or "reply" or "that" or "this" or "answer" or "which")
                return false;
            if (Them.Contains(words[back].Word) || ThemAre.Contains(words[back].Word))
                return !isOfAThing || IsEnd(words[at].Word);
        }

        return words[at].Word is "be" && Looking(at, 2).Any(word => word is "dont" or "so");
    }

    private bool IsDenied(int from) => Looking(from, 3).Any(word => word is "not" or "no" or "isnt" or "arent" or "aint" or "wasnt" or "werent" or "never" or "kein" or "keine" or "less") && !Looking(from, 3).Any(word => word is "nothing" or "but");

    private IEnumerable<string> Looking(int from, int reach)
    {
        for (var at = from - 1; at >= 0 && from - at <= reach && !words[at + 1].IsApart; at--)
            yield return words[at].Word;
    }

    private static bool IsYouAre(string word) => word is "you" or "youre" or "ur" or "shes" or "hes" or "theyre" or "are" or "is";

    // What goes on with one of these goes on with something else.
    private static bool IsEnd(string word) => word is "and" or "or" or "but" or "so" or "at" or "to" or "with" or "for" or "in" or "that" or "when" or "if" or "because" or "cos" or "who" or "lol" or "lmao" or "mate" or "boss" or "man" or "tbh" or "honestly" or "really" or "sometimes" or "here" or "today" or "anyway" or "you" or "are" or "u" or "too" or "as" or "about" or "it" or "enough" or "innit" or "sir" or "oder" or "und" or "bist" or "du" or "i";

    private static FrozenSet<string> Set(string listed) => listed.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
