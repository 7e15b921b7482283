using System.Globalization;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Hours;

namespace EmpathyBot.Cards.Rhythm;

/// <summary>When the bot may write to a person, to see and to set; one press saves it all.</summary>
public static class SettingsCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "settings";

    /// <param name="words">The language.</param>
    /// <param name="form">What stands in the fields.</param>
    /// <param name="now">What is so, in plain sentences.</param>
    /// <param name="faults">What is wrong with what was typed; empty when nothing.</param>
    /// <param name="isPaused">Whether a pause can be ended, rather than begun.</param>
    /// <param name="noHeavy">The topics of which the person wants no heavy dilemmas; null for none.</param>
    public static AdaptiveCard Make(Words.Words words, SettingsForm form, string now, string faults, bool isPaused, IReadOnlyList<string>? noHeavy = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var card = Card.New(words, $"{words.SettingsTitle}. {now}", Texts.Heading(words.SettingsTitle), Texts.Body(now));
        if (faults.Length > 0)
            card.Body.Add(new AdaptiveTextBlock(faults) { Wrap = true, Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder });
        card.Body.AddRange(
        [
            Texts.Quiet(words.SettingsHint),
            new AdaptiveTextInput
            {
                Id = Fields.Zone,
                Label = words.SettingsZone,
                Placeholder = words.SettingsZoneHint,
                Value = form.Zone,
                MaxLength = Fields.Longest,
            },
            Days(words, form.Days),
            Pair(Time(Fields.WorkFrom, words.SettingsWorkFrom, form.WorkFrom), Time(Fields.WorkTo, words.SettingsWorkTo, form.WorkTo)),
            Pair(Time(Fields.QuietFrom, words.SettingsQuietFrom, form.QuietFrom), Time(Fields.QuietTo, words.SettingsQuietTo, form.QuietTo)),
            Texts.Quiet(words.SettingsQuietHint),
            new AdaptiveToggleInput
            {
                Id = Fields.Nudges,
                Label = words.SettingsNudges,
                Title = words.SettingsNudgesOn,
                ValueOn = Fields.On,
                ValueOff = Fields.Off,
                Value = form.HasNudges ? Fields.On : Fields.Off,
                Wrap = true,
            },
            new AdaptiveToggleInput
            {
                Id = Fields.Clock,
                Label = words.SettingsClock,
                Title = words.SettingsClockOn,
                ValueOn = Fields.On,
                ValueOff = Fields.Off,
                Value = form.HasClock ? Fields.On : Fields.Off,
                Wrap = true,
            },
        ]);
        if (noHeavy is { Count: > 0 })
            card.Body.Add(Texts.Label(words.SettingsNoHeavy));
        foreach (var topic in noHeavy ?? [])
        {
            var back = Press.Of(words.SettingsBringBack(topic), Verbs.BringBack, topic);
            back.AssociatedInputs = AdaptiveAssociatedInputs.None;
            card.Body.Add(Pressable.Line(words.SettingsBringBack(topic), back, quiet: true));
        }

        var pause = isPaused ? Press.Of(words.PauseEnd, Verbs.EndPause, From) : Press.Of(words.SettingsPause, Verbs.Pause, From);
        pause.AssociatedInputs = AdaptiveAssociatedInputs.None;
        card.Actions = [Press.Of(words.SettingsSave, Verbs.SaveSettings, From), pause];
        return card;
    }

    private static AdaptiveChoiceSetInput Days(Words.Words words, Weekdays chosen) => new()
    {
        Id = Fields.Days,
        Label = words.SettingsDays,
        IsMultiSelect = true,
        Style = AdaptiveChoiceInputStyle.Expanded,
        Value = string.Join(',', chosen.Days.Select(day => (int)day)),
        Choices =
        [
            .. Weekdays.All.Days.Select(day => new AdaptiveChoice
            {
                Title = words.DayName(day),
                Value = ((int)day).ToString(CultureInfo.InvariantCulture),
            }),
        ],
    };

    private static AdaptiveColumnSet Pair(AdaptiveTimeInput one, AdaptiveTimeInput other) => new()
    {
        Columns = [new AdaptiveColumn { Width = "stretch", Items = [one] }, new AdaptiveColumn { Width = "stretch", Items = [other] }],
    };

    private static AdaptiveTimeInput Time(string id, string label, string value) => new() { Id = id, Label = label, Value = value };
}
