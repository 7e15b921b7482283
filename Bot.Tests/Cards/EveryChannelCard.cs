using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card that stands in a team's channel.</summary>
internal static class EveryChannelCard
{
    private const string Foul = "[press me](https://example.com) **now** <at>Ama Okoro</at>\n# Heading";

    private static readonly Guid Prompt = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly Words English = Words.For("en");

    public static IEnumerable<MadeCard> All =>
    [
        MadeCard.Of("thread", PromptCard.Make(English, Plain)),
        MadeCard.Of("thread, without a name", PromptCard.Make(English, Plain with { By = null, Asked = [], Question = null })),
        MadeCard.Of("thread, as it is posted", PromptCard.Make(English, Posted)),
        MadeCard.Of("thread, a reason", PromptCard.Make(English, Plain with { What = PromptView.Offered.Reason, Notes = 1 })),
        MadeCard.Of("thread, a thought", PromptCard.Make(English, Plain with { What = PromptView.Offered.Reflection, Customer = null, Notes = 12 })),
        MadeCard.Of("thread, foul", PromptCard.Make(English, Plain with { By = Foul, Customer = Foul, Text = Foul, Question = Foul, Asked = [Foul, Foul] })),
        MadeCard.Of("thread, with notes", PromptCard.Make(English, Plain with { Notes = 2, Shown = [new("Ben Okoro", ["You name the wait.", "I felt heard."]), new(null, [Foul])] })),
        MadeCard.Of("thread, revised", PromptCard.Make(English, Plain with { Notes = 2, Revised = "You planned that day around it." })),
        MadeCard.Of("thread, the fullest", Fullest),
        .. new[] { 0, 1, 7 }.Select(notes => MadeCard.Of("thread, closed", PromptCard.Make(English, Plain with { IsClosed = true, Notes = notes }))),
        MadeCard.Of("thread, taken back", PromptCard.Removed(English)),
        MadeCard.Of("week", WeekCard.Make(English, 1, 2, 1, null)),
        MadeCard.Of("week, of many", WeekCard.Make(English, 3, 7, 9, (Foul, Foul))),
        MadeCard.Of("week, a pair alone", WeekCard.Make(English, 0, 0, 0, ("I will call you.", "I call you at four."))),
    ];

    /// <summary>Two thousand words of what takes most bytes, everywhere.</summary>
    public static AdaptiveCard Fullest { get; } = PromptCard.Make(English, Plain with
    {
        By = Long(200),
        Customer = Long(12_000),
        Text = Long(12_000),
        Question = Long(12_000),
        Revised = Long(12_000),
        Asked = [Long(200), Long(200)],
        Notes = 99,
        Shown = [.. Enumerable.Repeat(new NoteView(Long(200), [Long(12_000), Long(12_000), Long(12_000), Long(12_000)]), 20)],
    });

    /// <summary>With mentions, of which one has a name that would be more.</summary>
    public static PromptView Posted { get; } = Plain with { Mentions = [new("29:ben", "Ben Okoro"), new("29:foul", Foul)] };

    private static PromptView Plain => new()
    {
        Id = Prompt,
        What = PromptView.Offered.Reply,
        By = "Ama Okoro",
        Customer = "Where is my parcel? It was for my daughter’s birthday.",
        Text = "I see how long you have waited. I will call you at four.",
        Question = "Does it sound as if I mean it?",
        Asked = ["Ben Okoro", "Chioma Okoro"],
        Today = Today,
        Until = Today.PlusDays(7),
    };

    private static string Long(int letters) => new('\uE000', letters);
}
