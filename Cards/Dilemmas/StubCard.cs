using EmpathyBot.Cards.Elements;

namespace EmpathyBot.Cards.Dilemmas;

/// <summary>What is left of a card that waits for nothing any more: its name and a line.</summary>
public static class StubCard
{
    public static AdaptiveCard Make(Words.Words words, string title, string line) =>
        Card.New(words, $"{title}. {line}", Texts.Quiet($"{title} · {line}", mostLines: 4));
}
