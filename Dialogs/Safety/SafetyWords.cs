using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>The words for somebody to talk to and for harm. They work at any moment, and leave what is under way where it is.</summary>
internal sealed class SafetyWords(TalkDesk talks, FlagDesk flags, ReviewDesk reviews) : IAreaWords
{
    public bool Takes(WordKind word) => word is WordKind.TalkToSomeone or WordKind.Flag or WordKind.Facilitators or WordKind.Reviews;

    /// <summary>Who is there to talk to is named in a team's channel: elsewhere names are not an argument that is understood.</summary>
    public bool IsMeant(TurnScope scope, Word word) => word.Kind is not WordKind.Facilitators || word.Argument.Length == 0;

    public Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken)
    {
        switch (word.Kind)
        {
            case WordKind.TalkToSomeone:
                return talks.OpenAsync(scope, cancellationToken);
            case WordKind.Flag:
                return flags.OpenAsync(scope, cancellationToken);
            case WordKind.Reviews:
                return reviews.ListAsync(scope, cancellationToken);
            default:
                scope.Reply.Say(scope.Words.FacilitatorsHow);
                return Task.CompletedTask;
        }
    }
}
