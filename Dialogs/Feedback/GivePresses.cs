using EmpathyBot.Cards.Elements;
using EmpathyBot.Dialogs.Chats;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>
/// The press for a note on the channel's card. The card stays as it is; the form, or why there is none, comes to the private chat of who
/// pressed: in the channel nobody learns what they wanted, nor whose the offer is.
/// </summary>
internal sealed class GivePresses(ThreadCards cards, PrivateWay way) : ITeamPresses
{
    public bool Takes(CardAnswer answer) => answer.Verb is Verbs.FeedbackGive;

    public async Task AnswerAsync(TurnScope scope, TeamRow team, CardAnswer answer, CancellationToken cancellationToken)
    {
        // Always the same, whatever comes in private: anybody may see it.
        var line = scope.Words.NoteComesInPrivate;
        var prompt = answer.AttemptId ?? Guid.Empty;
        if ((await scope.Turn.Notes.FindGivingAsync(prompt, cancellationToken)).Prompt?.Row is { IsForOne: false } row && row.TeamId == team.Id)
        {
            scope.Turn.Notes.Find(row, scope.Context.Activity.Conversation?.Id, scope.PressedCardId);
            if (!await way.OpenAsync(scope, cancellationToken))
                line = Begin(scope);
            else if (!scope.Turn.IsRepeat)
                await scope.Turn.Notes.BringFormAsync(prompt, cancellationToken);
        }

        scope.Reply.Answer(null, await cards.MakeAsync(team, prompt, line, cancellationToken));
    }

    // A press that came as a message is answered by none of its own.
    private static string Begin(TurnScope scope)
    {
        if (scope.Context.Activity.AsMessageActivity() is not null && !scope.Turn.AnswerWentOut)
            scope.Reply.Say(scope.Words.NoteBegin);
        return scope.Words.NoteBegin;
    }
}
