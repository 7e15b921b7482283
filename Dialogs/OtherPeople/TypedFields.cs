using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Hearing;

namespace EmpathyBot.Dialogs.OtherPeople;

/// <summary>
/// Which fields of which presses hold words that are kept. What only comes along and goes nowhere is not among them, nor is the line to
/// somebody to talk to: whoever asks for a person isn't asked back.
/// </summary>
internal static class TypedFields
{
    private static readonly string[] Line = [Press.LineKey];
    private static readonly string[] AtTheEnding = [ShortDebrief.OwnField, Press.LineKey];
    private static readonly string[] OfPromise = [DebriefCard.WhenField, DebriefCard.WillField];

    /// <summary>What was typed into them, with the most characters each takes; empty ones are left out, and all where one is too long to be taken.</summary>
    public static IReadOnlyList<TypedField> Of(CardAnswer answer)
    {
        var (names, longest) = Of(answer.Verb, answer.Id);
        var fields = names.Select(name => new TypedField(name, TextOf(answer, name), longest)).Where(field => field.Text.Length > 0).ToList();
        return fields.TrueForAll(field => field.Text.Length <= longest) ? fields : [];
    }

    /// <summary>Whether the words go to others.</summary>
    public static bool Leave(CardAnswer answer) => answer.Verb is Verbs.FlagSend;

    private static (string[] Names, int Longest) Of(string verb, string? id) => verb switch
    {
        Verbs.Reply => (Line, SceneCard.LongestReply),
        Verbs.DrillReply => (Line, DrillMessageCard.Longest),
        // As a message more can be said than the field takes.
        Verbs.DebriefFeel => (AtTheEnding, DebriefCard.Longest),
        Verbs.DebriefLine or Verbs.DebriefMore => (AtTheEnding, ShortDebrief.Longest),
        Verbs.DebriefLater when id is ShortDebrief.From => (AtTheEnding, ShortDebrief.Longest),
        Verbs.Begin when id is SkipTo.Another => (AtTheEnding, ShortDebrief.Longest),
        Verbs.DebriefAnswer or Verbs.DebriefLater or Verbs.DebriefDone => (Line, DebriefCard.Longest),
        Verbs.DebriefPromise => (OfPromise, ShortDebrief.Longest),
        Verbs.FlagSend => (Line, FlagCard.Longest),
        _ => ([], 0),
    };

    private static string TextOf(CardAnswer answer, string name) => (name == Press.LineKey ? answer.Line?.Trim() : answer.Field(name)) ?? "";
}

/// <summary>A field of a card, and what was typed into it.</summary>
internal sealed record TypedField(string Name, string Text, int Longest);
