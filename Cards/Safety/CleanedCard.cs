using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Cards.Safety;

/// <summary>
/// Shows what in typed words tells on a real person, and the same words without it, before anything is kept. What stands in its fields when
/// it is pressed is what is meant: the cleaned wording, or what the person made of it.
/// </summary>
public static class CleanedCard
{
    // What fits on a card at once; more is typed nowhere.
    private const int Longest = 2000;

    /// <param name="words">The language.</param>
    /// <param name="press">The press that the words came with, or would have come with; it comes again with the words that are meant.</param>
    /// <param name="fields">All that was typed; something was found in one of them at least.</param>
    public static AdaptiveCard Make(Words.Words words, LookedPress press, IReadOnlyList<CleanedField> fields)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(press);
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.All(field => field.Found.Count == 0))
            throw new ArgumentException("Nothing was found in what was typed: there is no reason for this card. Keep the words as they are.", nameof(fields));
        var longest = Longest;
        var card = Make(words, press, fields, longest);
        // Many marks, or signs that grow when they are written as JSON. What is in a field is never cut: it is what will be kept.
        while (!Card.Fits(card) && longest > 1)
            card = Make(words, press, fields, longest /= 2);
        return card;
    }

    /// <summary>Whether what comes with this press goes to others: that is what the person is told, and it goes cleaned.</summary>
    public static bool IsForOthers(string verb) => verb is Verbs.FlagSend or Verbs.FeedbackRead or Verbs.FeedbackSend or Verbs.FeedbackAskBack or Verbs.FeedbackExplain or Verbs.FeedbackRevise;

    private static AdaptiveCard Make(Words.Words words, LookedPress press, IReadOnlyList<CleanedField> fields, int longest)
    {
        var seen = words.CleanedSeen(fields.SelectMany(field => field.Found).Select(one => one.Kind));
        var card = Card.New(words, $"{words.CleanedTitle} {seen}", Texts.Heading(words.CleanedTitle), Texts.Body(seen));
        foreach (var field in fields)
            card.Body.AddRange(Parts(words, press, field, longest, isOnly: fields.Count == 1));
        card.Actions = [Press.AfterLook(words.CleanedKeep, press.Verb, press.Attempt, press.Step, press.Id)];
        card.Actions[0].Style = "positive";
        return card;
    }

    private static IEnumerable<AdaptiveElement> Parts(Words.Words words, LookedPress press, CleanedField field, int longest, bool isOnly)
    {
        if (field.Found.Count > 0)
        {
            yield return new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Spacing = AdaptiveSpacing.Medium,
                Items =
                [
                    Texts.Label(words.CleanedTyped),
                    Texts.Marked(field.Typed, longest, field.Found.Select(one => (one.Start, one.End, InTheWay: true))),
                ],
            };
        }

        yield return new AdaptiveTextInput
        {
            Id = field.Name,
            Label = field.Found.Count == 0 ? words.CleanedAlso : IsForOthers(press.Verb) ? words.CleanedForOthers : words.CleanedInstead,
            Value = field.Cleaned,
            IsMultiline = isOnly,
            // A placeholder can be longer than what it stands for.
            MaxLength = Math.Max(field.Longest, field.Cleaned.Length),
        };
    }
}

/// <summary>A field with typed words.</summary>
/// <param name="Name">The id of its input.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Found">What was found in it; may be nothing.</param>
/// <param name="Cleaned">The same with placeholders.</param>
/// <param name="Longest">The most characters that the field takes.</param>
public sealed record CleanedField(string Name, string Typed, IReadOnlyList<PersonalData> Found, string Cleaned, int Longest);

/// <summary>What the press asks for, and of what.</summary>
/// <param name="Verb">What it asks for.</param>
/// <param name="Attempt">The attempt it belongs to; null for none.</param>
/// <param name="Step">The step; -1 for none.</param>
/// <param name="Id">What else it names; null for nothing.</param>
public sealed record LookedPress(string Verb, Guid? Attempt, int Step, string? Id);
