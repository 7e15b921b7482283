using System.Collections.Frozen;

namespace EmpathyBot.Coaching.Features;

/// <summary>The small words that carry a sentence's build; all others stand for their kind.</summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<string> All = (
        "i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours you you're you've you'd you'll your yours yourself he she it it's its they them their " +
        "he's she's they're they've they'll this that that's these those there there's here here's who whose which what what's how how's when where where's why why's " +
        "a an the some any no none every each both all another other and or but nor so if because since as than then though although while until till unless whether " +
        "is isn't are aren't was wasn't were weren't be been being am have haven't has hasn't had hadn't do don't does doesn't did didn't can can't cannot could couldn't " +
        "will won't would wouldn't shall shan't should shouldn't may might must mustn't ought let let's please not never ever just only even still yet already again now " +
        "of in on at by for with without to from into onto out off up down over under about before after between within during through against near like per via " +
        "too very really quite more most less least much many few lot one two three no yes ok okay right well oh ah aye cannae willnae didnae isnae dinnae wi fae tae yer ye u ur " +
        "dont cant wont didnt isnt wasnt im ive ill id youre youve its thats whats lets").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Negations = (
        "not no never nothing none nobody nor neither without n't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't shan't " +
        "shouldn't mustn't dont cant wont didnt isnt wasnt cannae willnae didnae isnae dinnae wasnae havenae couldnae naebody nae no-one hardly ain't").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Who does it, by the word that says so.</summary>
    public static readonly FrozenDictionary<string, string> Subjects = new Dictionary<string, string>
    {
        ["i"] = "I", ["i'm"] = "I", ["i've"] = "I", ["i'd"] = "I", ["i'll"] = "I", ["im"] = "I", ["ive"] = "I", ["my"] = "I", ["me"] = "I", ["myself"] = "I", ["mine"] = "I", ["mysel"] = "I", ["a'll"] = "I",
        ["we"] = "we", ["we're"] = "we", ["we've"] = "we", ["we'd"] = "we", ["we'll"] = "we", ["our"] = "we", ["ours"] = "we", ["us"] = "we", ["weve"] = "we",
        ["you"] = "you", ["you're"] = "you", ["you've"] = "you", ["you'd"] = "you", ["you'll"] = "you", ["your"] = "you", ["yours"] = "you", ["u"] = "you", ["ur"] = "you", ["youre"] = "you", ["youve"] = "you", ["ye"] = "you", ["yer"] = "you", ["yourself"] = "you",
        ["he"] = "they", ["she"] = "they", ["they"] = "they", ["he's"] = "they", ["she's"] = "they", ["they're"] = "they", ["they've"] = "they", ["they'll"] = "they", ["somebody"] = "they", ["someone"] = "they",
        ["it"] = "it", ["it's"] = "it", ["that"] = "it", ["that's"] = "it", ["this"] = "it", ["there"] = "it", ["there's"] = "it", ["thats"] = "it",
        ["anyone"] = "any", ["anybody"] = "any", ["nobody"] = "any", ["no-one"] = "any", ["naebody"] = "any", ["everyone"] = "any", ["everybody"] = "any", ["folk"] = "any", ["people"] = "any",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Asking = "what how when where which who whose why whats hows wheres".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> YesOrNo =
        "is are was were do does did have has had can could will would shall should may might am isn't aren't don't doesn't didn't won't wouldn't couldn't can't haven't hasn't".Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
