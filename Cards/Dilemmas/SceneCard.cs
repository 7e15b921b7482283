using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>Where a run stands: what was said last, where the stakes are, what can be asked and answered.</summary>
public static class SceneCard
{
    /// <summary>The longest reply, in characters.</summary>
    public const int LongestReply = 2000;

    /// <param name="words">The language.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="seed">Decides the order of the choices.</param>
    /// <param name="run">Where it stands.</param>
    /// <param name="draft">What the person had begun to write here; empty when nothing.</param>
    public static AdaptiveCard Make(Words.Words words, Guid attempt, int seed, Run run, string draft = "")
    {
        // Beside the longest texts that the reader lets through there is room for a few typed words only, and for no second telling.
        var card = Make(words, attempt, seed, run, draft, isTight: false);
        if (draft.Length > 0 && !Card.Fits(card))
            return Make(words, attempt, seed, run);
        return run.Step > 0 && run.Turns[^1].Decision.Typed is not null && !Card.Fits(card)
            ? Make(words, attempt, seed, run, draft, isTight: true)
            : card;
    }

    private static AdaptiveCard Make(Words.Words words, Guid attempt, int seed, Run run, string draft, bool isTight)
    {
        var scene = run.Scene ?? throw new ArgumentException("A run that has ended has no scene.", nameof(run));
        var moment = SceneMoment.Of(run);
        var card = Card.New(words, isTight ? run.Dilemma.Title : $"{run.Dilemma.Title}. {moment.Plain(words)}", Texts.Quiet(run.Dilemma.Title));
        if (moment.Came is { } came)
            card.Body.AddRange(CameOfIt.Of(words, came, isTight ? SaidLine.Shortest : SaidLine.Longest));
        if (!isTight && CameOfIt.NotMeant(words, attempt, run) is { } notMeant)
            card.Body.Add(notMeant);
        if (moment.Sees.Length > 0)
        {
            card.Body.Add(Texts.Label(moment.LookedUp ? words.OnYourScreen : words.YouSeeAndHear));
            card.Body.Add(new AdaptiveTextBlock(moment.Sees) { Wrap = true, Spacing = AdaptiveSpacing.None });
        }

        if (moment.Says.Length > 0)
        {
            card.Body.Add(Texts.Label(moment.Speaker));
            card.Body.Add(new AdaptiveTextBlock(moment.Spoken(words))
            {
                Wrap = true,
                Size = AdaptiveTextSize.Medium,
                Spacing = AdaptiveSpacing.None,
            });
        }

        card.Body.Add(StakesLine.Columns(words, run.Now));
        var asks = run.OpenAsks.ToList();
        if (asks.Count > 0)
        {
            card.Body.Add(Texts.Label($"{words.YouCanAsk} ({words.AsksLeft(run.AsksLeft)})"));
            foreach (var ask in asks)
                card.Body.Add(Pressable.Line(ask.IsSpoken ? words.Quote(ask.Text) : ask.Text, Press.Of(ask.Text, Verbs.Ask, attempt, run.Step, ask.Id), quiet: true));
        }

        if (scene.Reply is { } reply)
        {
            card.Body.Add(TypedInput.Make(reply.Ask, words.ReplyHint, LongestReply, draft));
            card.Actions = [Press.Of(words.Send, Verbs.Reply, attempt, run.Step, scene.Id)];
            return card;
        }

        card.Body.Add(Texts.Label(asks.Count > 0 ? words.ThenAnswer : words.WhatDoYouDo));
        foreach (var choice in ChoiceOrder.Shuffled(run.OpenChoices, seed, scene.Id))
            card.Body.Add(Pressable.Line(Spoken(words, choice), Press.Of(choice.Text, Verbs.Choose, attempt, run.Step, choice.Id)));
        return card;
    }

    private static string Spoken(Words.Words words, Choice choice) => choice.IsSpoken ? words.Quote(choice.Text) : choice.Text;
}
