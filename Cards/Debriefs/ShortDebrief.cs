using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Debriefs;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>The debrief right after a run, as a part of the card that tells how it ended: one question, one line that stays.</summary>
/// <param name="Asked">The question.</param>
/// <param name="Pressed">What was pressed in answer; null when nothing was.</param>
/// <param name="OwnWords">What was typed in answer; null when nothing was.</param>
/// <param name="Line">The line that stays; null when there is none.</param>
/// <param name="IsOffered">Whether the long form is offered here.</param>
/// <param name="HasBegun">Whether the long form was begun, and goes on where it stopped.</param>
public sealed record ShortDebrief(ShortQuestion Asked, string? Pressed, string? OwnWords, string? Line, bool IsOffered, bool HasBegun = false)
{
    /// <summary>The field for an answer in own words; the line has the usual one.</summary>
    public const string OwnField = "own";

    /// <summary>The longest that can be typed in either, in characters.</summary>
    public const int Longest = 300;

    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "ending";

    private const string OwnPart = "own-part";

    private bool IsAnswered => Pressed is not null || OwnWords is not null;

    /// <summary>What stays of it on a card that asks no more; null when nothing was said.</summary>
    internal AdaptiveContainer? Told(Words.Words words)
    {
        var part = Part();
        AddTold(words, part);
        return part.Items.Count == 0 ? null : part;
    }

    /// <summary>What is asked, and what was said so far.</summary>
    internal AdaptiveContainer Asking(Words.Words words, Guid attempt, int step)
    {
        var part = Part();
        AddTold(words, part);
        if (!IsAnswered)
        {
            part.Items.Add(Texts.Label(words.Ask(Asked)));
            part.Items.Add(new AdaptiveActionSet
            {
                Actions = [.. ShortQuestions.Answers(Asked).Select(id => Press.Of(words.Answer(id), Verbs.DebriefFeel, attempt, step, id))],
            });
            // Apart from them: no client shows more than five in a row.
            part.Items.Add(new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [new AdaptiveToggleVisibilityAction { Title = words.DebriefOwnWords, TargetElements = [new AdaptiveTargetElement(OwnPart)] }],
            });
            part.Items.Add(OwnWordsPart(words, attempt, step));
        }

        if (Line is null)
        {
            part.Items.Add(Field(Press.LineKey, words.DebriefLineLabel, words.DebriefLineHint));
            part.Items.Add(new AdaptiveActionSet { Actions = [Press.Of(words.DebriefLineSend, Verbs.DebriefLine, attempt, step, From)] });
        }

        if (IsOffered && !HasBegun)
            part.Items.Add(Texts.Quiet(words.DebriefOffer));
        return part;
    }

    /// <summary>The presses to the long form, where it is offered or was begun.</summary>
    internal IEnumerable<AdaptiveExecuteAction> Presses(Words.Words words, Guid attempt, int step)
    {
        if (HasBegun)
        {
            yield return Press.Of(words.DebriefGoOn, Verbs.DebriefMore, attempt, step, From);
        }
        else if (IsOffered)
        {
            yield return Press.Of(words.DebriefMore, Verbs.DebriefMore, attempt, step, From);
            yield return Press.Of(words.DebriefThisEvening, Verbs.DebriefLater, attempt, step, From);
        }
    }

    private static AdaptiveContainer Part() => new() { Separator = true, Spacing = AdaptiveSpacing.Medium };

    private void AddTold(Words.Words words, AdaptiveContainer part)
    {
        if (Pressed is not null)
            part.Items.Add(Texts.Quiet(words.DebriefYouSaid(words.Ask(Asked), words.Answer(Pressed))));
        if (OwnWords is not null)
            part.Items.Add(Texts.Typed(words.DebriefYouSaid(words.Ask(Asked), words.Quote(OwnWords)), 2 * Longest));
        if (Line is not null)
            part.Items.Add(Texts.Typed(words.DebriefLineKept(words.Quote(Line)), 2 * Longest));
    }

    private static AdaptiveContainer OwnWordsPart(Words.Words words, Guid attempt, int step) => new()
    {
        Id = OwnPart,
        IsVisible = false,
        Items =
        [
            Field(OwnField, words.DebriefOwnWords, words.DebriefOwnWordsHint),
            new AdaptiveActionSet { Actions = [Press.Of(words.DebriefOwnWordsSend, Verbs.DebriefFeel, attempt, step, OwnField)] },
        ],
    };

    private static AdaptiveTextInput Field(string id, string label, string hint) => new() { Id = id, Label = label, Placeholder = hint, MaxLength = Longest };
}
