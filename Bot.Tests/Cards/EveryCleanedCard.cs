using EmpathyBot.Bot.Tests.Coaching;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Coaching.PersonalData;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card about what tells on real people: of all marked lines, and of words that mean harm or are as long as they can be.</summary>
internal static class EveryCleanedCard
{
    private static readonly Words English = Words.For("en");
    private static readonly PersonalDataFinder Finder = new();

    private static readonly string[] Typed =
    [
        "[press me](https://example.com) **now** on 07700 900123",
        string.Concat(Enumerable.Repeat("j@k.de ", 400)),
        string.Concat(Enumerable.Repeat("\uE000", 1900)) + " 07700 900123",
        "\"07700 900123\"\n\n\\ <b>jo@example.com</b> \U0001F60A",
    ];

    public static IEnumerable<MadeCard> All =>
        from typed in PersonalDataLine.All.Where(line => line.Marked.Count > 0).Select(line => line.Text).Concat(Typed)
        let typedField = FieldOf(Press.LineKey, typed)
        where typedField.Found.Count > 0
        from card in new[] { Of(typedField), Of(typedField with { Name = "own" }, FieldOf(Press.LineKey, "Slow down first.")) }
        select card;

    public static CleanedField FieldOf(string name, string typed) => new(name, typed, Finder.Find(typed), Finder.Cleaned(typed), 2000);

    public static MadeCard Of(params CleanedField[] fields) =>
        MadeCard.Of("cleaned", CleanedCard.Make(English, new LookedPress(Verbs.Reply, Guid.Empty, 3, "explain"), fields));
}
