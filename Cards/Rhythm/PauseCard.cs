using EmpathyBot.Cards.Elements;
using NodaTime;
using NodaTime.Text;

namespace EmpathyBot.Cards.Rhythm;

/// <summary>Asks until when a pause shall last.</summary>
public static class PauseCard
{
    /// <summary>What its presses name: the day is reckoned from the moment of the press.</summary>
    public const string Tomorrow = "tomorrow";
    public const string Monday = "monday";
    public const string TwoWeeks = "two-weeks";
    public const string WithoutEnd = "without-end";
    public const string Date = "date";

    /// <summary>What a press to end the pause names as the card it stands on.</summary>
    public const string From = "pause";

    /// <param name="words">The language.</param>
    /// <param name="paused">Until when there is a pause already, in a sentence; empty when there is none.</param>
    /// <param name="earliest">The first day that can be chosen.</param>
    /// <param name="fault">What is wrong with the day that was chosen; empty when nothing.</param>
    public static AdaptiveCard Make(Words.Words words, string paused, LocalDate earliest, string fault)
    {
        var card = Card.New(
            words,
            $"{words.PauseTitle}. {paused} {words.PauseQuestion}",
            Texts.Heading(words.PauseTitle),
            Texts.Body($"{paused} {words.PauseQuestion}".TrimStart()));
        card.Body.Add(new AdaptiveActionSet
        {
            Actions =
            [
                Until(words.PauseTomorrow, Tomorrow), Until(words.PauseMonday, Monday), Until(words.PauseTwoWeeks, TwoWeeks),
                Until(words.PauseWithoutEnd, WithoutEnd),
            ],
        });
        if (fault.Length > 0)
            card.Body.Add(new AdaptiveTextBlock(fault) { Wrap = true, Color = AdaptiveTextColor.Attention, Weight = AdaptiveTextWeight.Bolder });
        card.Body.Add(new AdaptiveDateInput { Id = Fields.Until, Label = words.PauseDateLabel, Min = LocalDatePattern.Iso.Format(earliest) });
        card.Body.Add(new AdaptiveActionSet { Actions = [Press.Of(words.PauseDate, Verbs.Pause, Date)] });
        if (paused.Length > 0)
            card.Actions = [WithoutFields(Press.Of(words.PauseEnd, Verbs.EndPause, From))];
        return card;
    }

    /// <summary>What is left of it: what is so now, and a way back while it is a pause.</summary>
    public static AdaptiveCard Answered(Words.Words words, string now, bool isPaused)
    {
        var card = Card.New(words, $"{words.PauseTitle}. {now}", Texts.Heading(words.PauseTitle), Texts.Body(now));
        if (isPaused)
            card.Actions = [Press.Of(words.PauseEnd, Verbs.EndPause, From)];
        return card;
    }

    private static AdaptiveExecuteAction Until(string title, string when) => WithoutFields(Press.Of(title, Verbs.Pause, when));

    private static AdaptiveExecuteAction WithoutFields(AdaptiveExecuteAction press)
    {
        press.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return press;
    }
}
