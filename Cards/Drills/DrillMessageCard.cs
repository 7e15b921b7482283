using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Drills;
using NodaTime;

namespace EmpathyBot.Cards.Drills;

/// <summary>What the customer says, and room for the reply. It says when the time ends, and is not changed while it runs.</summary>
public static class DrillMessageCard
{
    /// <summary>The longest reply, in characters.</summary>
    public const int Longest = 2000;

    /// <param name="words">The language.</param>
    /// <param name="attempt">The drill's attempt.</param>
    /// <param name="run">The drill, waiting for a reply.</param>
    /// <param name="until">When the time ends, by the person's own clock; null without one.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, DrillRun run, LocalTime? until)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(run);
        var drill = run.Drill;
        var said = run.IsImpatient ? drill.Impatient : drill.Customer;
        var title = run.Go > 1 ? $"{drill.Title} · {words.DrillSecondGo}" : drill.Title;
        var card = Card.New(words, $"{drill.Speaker}: {Quoted(words, said)}", Texts.Quiet(title), Texts.Label(drill.Speaker));
        card.Body.Add(new AdaptiveTextBlock(Quoted(words, said)) { Wrap = true, Size = AdaptiveTextSize.Medium, Spacing = AdaptiveSpacing.None });
        if (run.IsImpatient)
            card.Body.Add(Texts.Quiet(words.DrillNoClockNow));
        else if (until is { } time)
            card.Body.Add(new AdaptiveTextBlock(words.DrillUntil(time)) { Weight = AdaptiveTextWeight.Bolder, Wrap = true });
        card.Body.Add(TypedInput.Make(words.DrillYouSay, words.ReplyHint, Longest));
        var putAway = Press.Of(words.DrillPutAway, Verbs.DrillPutAway, attempt, run.Go, drill.Id);
        putAway.AssociatedInputs = AdaptiveAssociatedInputs.None;
        card.Actions = [Press.Of(words.Send, Verbs.DrillReply, attempt, run.Go, drill.Id), putAway];
        return card;
    }

    /// <summary>What is left of it once it was answered.</summary>
    public static AdaptiveCard Answered(Words.Words words, Drill drill, DrillGo go)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(drill);
        ArgumentNullException.ThrowIfNull(go);
        var said = go.ToImpatient ? drill.Impatient : drill.Customer;
        return Card.New(
            words,
            $"{drill.Title}. {words.DrillYouSaid(go.Text)}",
            Texts.Quiet(drill.Title, mostLines: 1),
            new AdaptiveTextBlock($"{drill.Speaker}: {Quoted(words, said)}") { Wrap = true, MaxLines = 2, Spacing = AdaptiveSpacing.Small },
            Texts.Typed(words.DrillYouSaid(go.Text), 60));
    }

    /// <summary>What becomes of it when a reply came too late: the words, to be copied.</summary>
    public static AdaptiveCard TooLate(Words.Words words, Drill drill, string text)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(drill);
        return Card.New(
            words, $"{drill.Title}. {words.DrillTooLate}", Texts.Quiet(drill.Title), Texts.Body(words.DrillTooLate), Texts.Marked(text, Longest, []));
    }

    /// <summary>What becomes of it when its drill is over by the time somebody sends: the words, to be copied.</summary>
    public static AdaptiveCard GivenBack(Words.Words words, string text)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Card.New(words, words.DrillOver, Texts.Body(words.DrillOver), Texts.Marked(text, Longest, []));
    }

    private static string Quoted(Words.Words words, string said) => said.StartsWith('"') || said.EndsWith('"') ? said : words.Quote(said);
}
