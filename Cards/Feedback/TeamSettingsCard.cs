using System.Globalization;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Cards.Feedback;

/// <summary>How much of what colleagues offer comes to a team's channel. It stands in the channel, for all to see.</summary>
public static class TeamSettingsCard
{
    public const string AWeekField = "aweek";
    public const string WeekField = "week";

    /// <summary>What its press names as the card it stands on.</summary>
    public const string From = "team";

    /// <param name="words">The language.</param>
    /// <param name="team">What the team is called.</param>
    /// <param name="aWeek">How many a week, as it is settled.</param>
    /// <param name="wantsWeek">Whether a line on the week is wanted.</param>
    /// <param name="note">What comes first; empty for nothing.</param>
    public static AdaptiveCard Make(Words.Words words, string? team, int aWeek, bool wantsWeek, string note = "")
    {
        ArgumentNullException.ThrowIfNull(words);
        var card = Card.New(words, words.FeedbackSettingsTitle(team), Texts.Heading(words.FeedbackSettingsTitle(team)));
        if (note.Length > 0)
            card.Body.Add(Texts.Body(note));
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = AWeekField,
            Label = words.FeedbackAWeek,
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = Text(aWeek),
            Choices =
            [
                .. Enumerable.Range(PostDays.LeastAWeek, PostDays.MostAWeek)
                    .Select(count => new AdaptiveChoice { Title = words.FeedbackSoManyAWeek(count), Value = Text(count) }),
            ],
        });
        card.Body.Add(new AdaptiveToggleInput
        {
            Id = WeekField, Label = words.FeedbackWeekLabel, Title = words.FeedbackWeek, Value = wantsWeek ? "true" : "false", ValueOn = "true", ValueOff = "false", Wrap = true,
        });
        card.Actions = [Press.Of(words.FeedbackSave, Verbs.FeedbackSettings, From)];
        card.Actions[0].Style = "positive";
        return card;
    }

    /// <summary>What is settled now.</summary>
    public static AdaptiveCard Saved(Words.Words words, string? team, string line) => Card.New(
        words, $"{words.FeedbackSettingsTitle(team)}. {line}", Texts.Quiet(words.FeedbackSettingsTitle(team)), Texts.Body(line));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
