using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Feedback.Team;

/// <summary>Words about a team's notes, said in private: they work in the team's channel.</summary>
internal sealed class FeedbackElsewhere : IAreaWords
{
    public bool Takes(WordKind word) => word is WordKind.Feedback or WordKind.WhoseTurn;

    public Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken)
    {
        scope.Reply.Say(word.Kind is WordKind.WhoseTurn ? scope.Words.TurnInChannel : scope.Words.FeedbackInChannel);
        return Task.CompletedTask;
    }
}
