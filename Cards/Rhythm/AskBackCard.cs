using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Hours.Words;

namespace EmpathyBot.Cards.Rhythm;

/// <summary>Asks whether a word was meant whose argument isn't understood, or whether it was the reply that is awaited.</summary>
public static class AskBackCard
{
    /// <summary>What its presses name as the card they stand on.</summary>
    public const string From = "ask-back";

    public static AdaptiveCard Pause(Words.Words words, string typed, Misheard why, AwaitedReply? reply) => Make(
        words, words.AskBackPause, typed, words.AskBackPauseHow(why), Press.Of(words.AskBackPick, Verbs.Pause, From), reply);

    public static AdaptiveCard QuietHours(Words.Words words, string typed, Misheard why, AwaitedReply? reply) => Make(
        words, words.AskBackQuietHours, typed, words.AskBackQuietHoursHow(why), Press.Of(words.SettingsOpen, Verbs.Settings, From), reply);

    private static AdaptiveCard Make(
        Words.Words words, string question, string typed, string how, AdaptiveExecuteAction set, AwaitedReply? reply)
    {
        var card = Card.New(
            words, $"{question} {how}", Texts.Heading(question), Texts.Typed(words.Quote(typed), Fields.Longest), Texts.Body(how));
        card.Actions = reply is null ? [set] : [Press.Of(words.AskBackReply, Verbs.WasReply, reply.Attempt, reply.Step, reply.Id), set];
        return card;
    }
}

/// <summary>The reply that a dilemma waits for, which a typed text may have been.</summary>
/// <param name="Id">Which text: it is kept, and never travels with the card.</param>
public sealed record AwaitedReply(Guid Attempt, int Step, string Id);
