using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Everywhere;

/// <summary>Hello: what this is, what it is not, how to begin.</summary>
public static class WelcomeCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "welcome";

    public static AdaptiveCard Make(Words.Words words)
    {
        var card = Card.New(
            words,
            $"{words.WelcomeTitle}. {words.WelcomeText} {words.WelcomePromise}",
            Texts.Heading(words.WelcomeTitle),
            Texts.Body(words.WelcomeText),
            Texts.Body(words.WelcomePromise));
        card.Actions = [Press.Of(words.StartWithOne, Verbs.Begin, From), Press.Of(words.WhatCanISay, Verbs.Help, From)];
        return card;
    }
}
