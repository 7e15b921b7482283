using System.Text.Json;
using EmpathyBot.Cards.Debriefs;
using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Drills;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Feedback;
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
    // The day is heard as a day, and comes along.
    private static readonly string[] OfPromise = [DebriefCard.WhenField, DebriefCard.WillField, DebriefCard.DayField];

    /// <summary>What was typed into them, with the most characters each takes; what is empty is left out, and what is too long to be taken.</summary>
    public static IReadOnlyList<TypedField> Of(CardAnswer answer)
    {
        var (names, longest) = Of(answer.Verb, answer.Id);
        return [.. names.Select(name => new TypedField(name, TextOf(answer, name, longest), longest)).Where(field => field.Text.Length > 0 && field.Text.Length <= answer.Most(Longest))];
    }

    /// <summary>The press with these words in place of those that were typed.</summary>
    public static CardAnswer With(CardAnswer answer, IEnumerable<CleanedField> fields)
    {
        var more = new Dictionary<string, JsonElement>(answer.More ?? new Dictionary<string, JsonElement>());
        var line = answer.Line;
        foreach (var field in fields)
        {
            if (field.Name == Press.LineKey)
                line = field.Cleaned;
            else
                more[field.Name] = JsonSerializer.SerializeToElement(field.Cleaned);
        }

        return answer with { Line = line, More = more };
    }

    /// <summary>Whether the words go to others.</summary>
    public static bool Leave(CardAnswer answer) => answer.Verb is Verbs.FlagSend || CleanedCard.IsForOthers(answer.Verb);

    /// <summary>What else the press names, with what was chosen beside the words: a card that shows the words alone has no room for it.</summary>
    public static string? IdOf(CardAnswer answer) =>
        answer.Verb is Verbs.FeedbackRead or Verbs.FeedbackSend ? NoteFields.IdOf(NoteForms.ChosenIn(answer)) : answer.Id;

    // Nothing that is longer is kept anywhere.
    private const int Longest = DebriefCard.Longest;

    private static (string[] Names, int Longest) Of(string verb, string? id) => verb switch
    {
        Verbs.Reply => (Line, SceneCard.LongestReply),
        Verbs.DrillReply => (Line, DrillMessageCard.Longest),
        Verbs.Talk or Verbs.Flag when id is null => (AtTheEnding, ShortDebrief.Longest),
        Verbs.FeedbackOffer when id is OfferFrom.Typed or OfferFrom.Kept => (AtTheEnding, ShortDebrief.Longest),
        Verbs.Roads when id is ShortDebrief.From => (AtTheEnding, ShortDebrief.Longest),
        Verbs.WithdrawnLine => (Line, WithdrawnCard.Longest),
        Verbs.ReasonNotMeant or Verbs.DebriefFeel or Verbs.DebriefLine or Verbs.DebriefMore => (AtTheEnding, ShortDebrief.Longest),
        Verbs.DebriefLater when id is ShortDebrief.From => (AtTheEnding, ShortDebrief.Longest),
        Verbs.Begin when id is SkipTo.Another => (AtTheEnding, ShortDebrief.Longest),
        Verbs.DebriefAnswer or Verbs.DebriefLater or Verbs.DebriefDone => (Line, DebriefCard.Longest),
        Verbs.DebriefPromise => (OfPromise, ShortDebrief.Longest),
        Verbs.FlagSend => (Line, FlagCard.Longest),
        Verbs.FeedbackRead or Verbs.FeedbackSend => (NoteFields.Typed, NoteFields.Longest),
        Verbs.FeedbackAskBack or Verbs.FeedbackExplain => (Line, NoteFields.LongestLine),
        Verbs.FeedbackRevise => (Line, NoteFields.LongestReply),
        _ => ([], 0),
    };

    // What is cut rather than refused is looked at as it is kept.
    private static string TextOf(CardAnswer answer, string name, int longest) =>
        answer.Verb is Verbs.FlagSend or Verbs.WithdrawnLine ? Safety.Line.Of(answer, longest) ?? ""
        : (name == Press.LineKey ? answer.Line?.Trim() : answer.Field(name)) ?? "";
}

/// <summary>A field of a card, and what was typed into it.</summary>
internal sealed record TypedField(string Name, string Text, int Longest);
