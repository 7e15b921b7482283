using System.Globalization;
using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Feedback;

/// <summary>Offers something to colleagues: what can be chosen, and below it exactly what they will see. Only what was shown is posted.</summary>
public static class OfferCard
{
    /// <summary>What its presses name besides where it comes from.</summary>
    public const string Look = "look";
    public const string Leave = "leave";

    private const int LongestNote = 300;
    private const int LongestChoice = 64;

    // Where form and look are too much for one card, the look is cut: the longest words have the fewest fields beside them in the channel.
    private static readonly int[] Lengths = [4000, 1000, 500, 250];

    /// <param name="words">The language.</param>
    /// <param name="offer">What is offered.</param>
    public static AdaptiveCard Make(Words.Words words, OfferView offer)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(offer);
        var forms = Lengths.Select(longest => Make(words, offer, longest)).ToList();
        return forms.Find(Card.Fits) ?? forms[^1];
    }

    private static AdaptiveCard Make(Words.Words words, OfferView offer, int longest)
    {
        var isForOne = offer.Form.One is not null;
        var card = Card.New(words, $"{words.OfferTitle}. {words.OfferHow}", Texts.Heading(words.OfferTitle));
        if (offer.Note.Length > 0)
            card.Body.Add(Texts.Typed(offer.Note, LongestNote));
        card.Body.AddRange(Fields(words, offer));
        card.Body.Add(new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                Texts.Label(isForOne ? words.OfferLooksForOne : words.OfferLooks),
                .. LookOf(words, offer.Look with { Text = Texts.Short(offer.Look.Text, longest), Customer = Shortly(offer.Look.Customer, longest) }, isForOne).Body,
            ],
        });
        if (offer.IsCleaned)
            card.Body.Add(Texts.Quiet(words.OfferCleaned));
        if (!isForOne)
        {
            card.Body.Add(Texts.Quiet(words.OfferWhoIsAsked(offer.Asked)));
            if (offer.Comes.Length > 0)
                card.Body.Add(Texts.Typed(offer.CanHide ? $"{offer.Comes} {words.OfferUnnamedWaits}" : offer.Comes, LongestNote));
        }

        card.Body.Add(Texts.Quiet(words.OfferHow));
        var leave = Press.Of(words.OfferLeave, Verbs.FeedbackOffer, offer.Attempt, offer.Step, $"{offer.From}:{Leave}");
        leave.AssociatedInputs = AdaptiveAssociatedInputs.None;
        card.Actions =
        [
            Press.Of(isForOne ? words.OfferSend : words.OfferPost, Verbs.FeedbackPost, offer.Attempt, offer.Step, $"{offer.From}:{offer.Shown}"),
            Press.Of(words.OfferShow, Verbs.FeedbackOffer, offer.Attempt, offer.Step, $"{offer.From}:{Look}"),
            leave,
        ];
        card.Actions[0].Style = "positive";
        return card;
    }

    // The very card that goes out, without its buttons.
    private static AdaptiveCard LookOf(Words.Words words, PromptView look, bool isForOne) => isForOne
        ? NoteAskCard.Make(words, new OfferedReply(look.Id, look.Customer, look.Text, look.Question, look.By))
        : PromptCard.Make(words, look);

    private static IEnumerable<AdaptiveElement> Fields(Words.Words words, OfferView offer)
    {
        var form = offer.Form;
        if (offer.Teams.Count > 1)
            yield return Choice(OfferFields.Team, words.OfferTeam, Text(form.Team), [.. offer.Teams.Select(team => (words.OfferTeamName(team.Name), Text(team.Id)))]);
        // Where nobody else can be written to, it is for everyone.
        if (offer.Colleagues.Count is > 0 and <= OfferFields.MostListed)
        {
            yield return Choice(
                OfferFields.Whom,
                words.OfferWhom,
                form.One is { } one ? Text(one) : OfferFields.All,
                [(words.OfferEveryone(offer.TeamName), OfferFields.All), .. offer.Colleagues.Select(colleague => (colleague.Name, Text(colleague.Id)))]);
        }
        else if (offer.Colleagues.Count > 0)
        {
            yield return new AdaptiveTextInput
            {
                Id = OfferFields.Name, Label = words.OfferName, Placeholder = words.OfferNameHint, Value = form.Name.Length > 0 ? form.Name : null, MaxLength = OfferFields.LongestName,
            };
        }

        if (offer.CanHide)
        {
            yield return Choice(
                OfferFields.As,
                words.OfferAs,
                form.IsNamed ? OfferFields.Named : OfferFields.Unnamed,
                [(words.OfferNamed, OfferFields.Named), (words.OfferUnnamed, OfferFields.Unnamed)]);
        }
        else
        {
            yield return Texts.Quiet(words.OfferOnlyNamed);
        }

        yield return Choice(
            OfferFields.Ready,
            words.OfferReady,
            form.Ready is 0 ? OfferFields.Any : Text(form.Ready),
            [(words.OfferAnything, OfferFields.Any), .. Enumerable.Range(1, OfferFields.Questions).Select(ready => (words.OfferQuestion(ready), Text(ready)))]);
        yield return new AdaptiveTextInput
        {
            Id = OfferFields.Own, Label = words.OfferOwn, Placeholder = words.OfferOwnHint, Value = form.Own.Length > 0 ? form.Own : null, MaxLength = OfferFields.LongestQuestion,
        };
    }

    private static AdaptiveChoiceSetInput Choice(string id, string label, string value, IEnumerable<(string Title, string Value)> choices) => new()
    {
        Id = id,
        Label = label,
        Style = AdaptiveChoiceInputStyle.Compact,
        Wrap = true,
        Value = value,
        Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = Texts.Short(choice.Title, LongestChoice), Value = choice.Value })],
    };

    private static string? Shortly(string? text, int longest) => text is null ? null : Texts.Short(text, longest);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
