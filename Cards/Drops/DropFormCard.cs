using System.Globalization;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Cards.Later;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Hours;
using NodaTime;

namespace EmpathyBot.Cards.Drops;

/// <summary>Plans a drop. It opens filled in: one press is enough, and what to change lies folded below.</summary>
public static class DropFormCard
{
    private const string Folded = "change";

    /// <param name="words">The language.</param>
    /// <param name="form">What stands in the fields.</param>
    /// <param name="choices">What can be chosen.</param>
    /// <param name="told">What the fields come to; null when they come to nothing yet.</param>
    /// <param name="today">The team's day.</param>
    /// <param name="preview">What each of them gets, or one that it could be; null when there is nothing to show.</param>
    /// <param name="fault">What is wrong with the fields, or was not understood; empty when nothing.</param>
    /// <param name="isOpen">Whether the fields are unfolded.</param>
    public static AdaptiveCard Make(
        Words.Words words, DropForm form, DropChoices choices, DropTold? told, LocalDate today, Dilemma? preview, string fault, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(choices);
        var card = Put(words, form, choices, told, today, preview, fault, isOpen, DropChoices.WholeShare);
        // Rather without the preview, or a long list, than not at all.
        for (var share = DropChoices.WholeShare; share >= 0 && !Card.Fits(card); share -= DropChoices.WholeShare / 2)
            card = Put(words, form, choices, told, today, null, fault, isOpen, share);
        return card;
    }

    internal static string Id(Guid drop) => drop.ToString("N", CultureInfo.InvariantCulture);

    private static AdaptiveCard Put(
        Words.Words words, DropForm form, DropChoices choices, DropTold? told, LocalDate today, Dilemma? preview, string fault, bool isOpen, int share)
    {
        var sentence = told?.Sentence(words, today) ?? "";
        var card = Card.New(words, $"{words.DropTitle}. {sentence}", Texts.Heading(words.DropTitle));
        if (fault.Length > 0)
            card.Body.Add(new AdaptiveTextBlock(fault) { Wrap = true, Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder });
        if (told is not null)
            card.Body.AddRange(Told(words, told, sentence));
        var fields = Fields(words, form, choices, share);
        fields.IsVisible = isOpen;
        card.Body.Add(fields);
        if (preview is not null)
            card.Body.Add(Preview(words, form, preview));
        card.Body.Add(Texts.Quiet(words.DropHow));
        card.Actions = [Press.Of(words.DropPlan, Verbs.DropPlan, Id(form.Id))];
        card.Actions[0].Style = "positive";
        if (!isOpen)
            card.Actions.Add(new AdaptiveToggleVisibilityAction { Title = words.DropChange, TargetElements = [new AdaptiveTargetElement(Folded)] });
        return card;
    }

    internal static IEnumerable<AdaptiveElement> Told(Words.Words words, DropTold told, string sentence)
    {
        yield return Texts.Body(sentence);
        if (told.Dates(words) is { Length: > 0 } dates)
            yield return Texts.Quiet(dates);
        if (told.Reach(words) is { Length: > 0 } reach)
            yield return Texts.Quiet(reach);
    }

    private static AdaptiveContainer Fields(Words.Words words, DropForm form, DropChoices choices, int share)
    {
        var fitting = choices.Fitting(form, share);
        var isCut = fitting.What.Count < choices.What.Count || fitting.Whom.Count < choices.Whom.Count;
        return new AdaptiveContainer
        {
            Id = Folded,
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                Choice(DropFields.What, words.DropWhatLabel, form.What, fitting.What),
                Choice(DropFields.Whom, words.DropWhomLabel, form.Whom, fitting.Whom),
                .. isCut ? [Texts.Quiet(words.DropNotAllListed)] : Array.Empty<AdaptiveElement>(),
                .. choices.AsksForTeam ? [TeamName(words, form)] : Array.Empty<AdaptiveElement>(),
                .. People(words, form),
                .. Times(words, form),
                new AdaptiveActionSet { Actions = [Press.Of(words.DropLook, Verbs.DropLook, Id(form.Id))] },
            ],
        };
    }

    private static AdaptiveTextInput TeamName(Words.Words words, DropForm form) => new()
    {
        Id = DropFields.TeamName,
        Label = words.DropTeamNameLabel,
        Placeholder = words.DropTeamNameHint,
        Value = form.TeamName,
        MaxLength = DropFields.LongestTeamName,
    };

    private static IEnumerable<AdaptiveElement> People(Words.Words words, DropForm form) =>
    [
        new AdaptiveTextInput
        {
            Id = DropFields.Names,
            Label = words.DropNamesLabel,
            Placeholder = words.DropNamesHint,
            Value = form.Names,
            MaxLength = DropFields.LongestNames,
            IsMultiline = true,
        },
        new AdaptiveTextInput
        {
            Id = DropFields.SaveAs,
            Label = words.DropSaveAsLabel,
            Placeholder = words.DropSaveAsHint,
            Value = form.SaveAs,
            MaxLength = DropFields.LongestName,
        },
        .. form.AsksToReplace
            ? [new AdaptiveToggleInput { Id = DropFields.Replace, Label = words.DropReplaceLabel, Title = words.DropReplace, Value = "false", Wrap = true }]
            : Array.Empty<AdaptiveElement>(),
    ];

    private static IEnumerable<AdaptiveElement> Times(Words.Words words, DropForm form) =>
    [
        new AdaptiveChoiceSetInput
        {
            Id = DropFields.Often,
            Label = words.DropOftenLabel,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Value = form.IsWeekly ? DropFields.Weekly : DropFields.Once,
            Choices =
            [
                new AdaptiveChoice { Title = words.DropOnce, Value = DropFields.Once },
                new AdaptiveChoice { Title = words.DropWeekly, Value = DropFields.Weekly },
            ],
        },
        Pair(
            new AdaptiveDateInput { Id = DropFields.Date, Label = words.DropDateLabel, Value = form.Date },
            new AdaptiveTimeInput { Id = DropFields.Time, Label = words.DropTimeLabel, Value = form.Time }),
        new AdaptiveChoiceSetInput
        {
            Id = DropFields.Days,
            Label = words.DropDaysLabel,
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Value = string.Join(',', form.Days.Days.Select(day => (int)day)),
            Choices = [.. Weekdays.All.Days.Select(day => new AdaptiveChoice { Title = words.DayName(day), Value = ((int)day).ToString(CultureInfo.InvariantCulture) })],
        },
        new AdaptiveDateInput { Id = DropFields.Until, Label = words.DropUntilLabel, Value = form.Until },
    ];

    private static AdaptiveContainer Preview(Words.Words words, DropForm form, Dilemma dilemma)
    {
        var isOne = form.What.StartsWith(DropFields.Dilemma, StringComparison.Ordinal);
        var shown = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Medium };
        shown.Items.Add(Texts.Label(isOne ? words.DropPreview : words.DropPreviewOfOne));
        shown.Items.AddRange(InvitationCard.Look(words, dilemma));
        return shown;
    }

    private static AdaptiveChoiceSetInput Choice(string id, string label, string value, IReadOnlyList<DropChoice> choices) => new()
    {
        Id = id,
        Label = label,
        Style = AdaptiveChoiceInputStyle.Compact,
        Value = value,
        Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value })],
    };

    private static AdaptiveColumnSet Pair(AdaptiveElement one, AdaptiveElement other) => new()
    {
        Columns = [new AdaptiveColumn { Width = "stretch", Items = [one] }, new AdaptiveColumn { Width = "stretch", Items = [other] }],
    };
}
