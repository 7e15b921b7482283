using EmpathyBot.Dialogs.Hearing;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>Answers the presses of one area: what stands before the dot of their verbs.</summary>
internal interface IAreaPresses
{
    /// <summary>Whether the press is one of these.</summary>
    bool Takes(CardAnswer answer);

    /// <summary>Does what the press asks for, and answers it with a card. Everything in it is checked against what is kept.</summary>
    Task AnswerAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken);

    /// <summary>Answers the repeat of a press, which has had its effect. Without an own one, pressing twice must do no more than pressing once.</summary>
    Task RepeatAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken) => AnswerAsync(scope, answer, cancellationToken);
}
