using EmpathyBot.Cards.Safety;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Dialogs.Safety;

/// <summary>Someone to talk to: asks with one press, tells facilitators, and says plainly where there is nobody.</summary>
internal sealed class TalkDesk(Facilitators facilitators, SafetyOptions options)
{
    /// <summary>Says what will be sent, and asks for a press; where nobody can be reached, says that at once.</summary>
    public async Task OpenAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        if (await scope.Turn.Talks.FindWaitingAsync(cancellationToken) is { } waiting)
            Show(scope, TalkCard.Told(words, [words.TalkStillWaiting, .. Standing(scope, waiting)]));
        else if (await scope.Turn.Talks.FindReachableAsync(facilitators, cancellationToken) is { Count: > 0 } reachable)
            Show(scope, Ask(scope, reachable));
        else
            Show(scope, Nobody(scope));
    }

    /// <summary>Sends it to those whom the card has named, and to nobody else. Pressed twice, or while another is on its way, it sends nothing more.</summary>
    public async Task SendAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        if (TalkWish.Read(answer.Id) is not var (id, named))
        {
            Become(scope, TalkCard.Told(words, words.TalkGone));
            return;
        }

        if (await scope.Turn.Talks.FindAsync(id, cancellationToken) is { } sent)
        {
            Become(scope, TalkCard.Told(words, Standing(scope, sent)));
            return;
        }

        if (await scope.Turn.Talks.FindWaitingAsync(cancellationToken) is { } waiting)
        {
            Become(scope, TalkCard.Told(words, [words.TalkStillWaiting, .. Standing(scope, waiting)]));
            return;
        }

        var reachable = await scope.Turn.Talks.FindReachableAsync(facilitators, cancellationToken);
        if (reachable.Count == 0)
        {
            Become(scope, Nobody(scope));
            return;
        }

        var recipients = reachable.Select(one => one.PersonId).Intersect(named).ToList();
        if (recipients.Count == 0)
        {
            Become(scope, TalkCard.Told(words, words.TalkOthersNow));
            Show(scope, Ask(scope, reachable));
            return;
        }

        scope.Turn.Talks.Ask(id, Line.Of(answer, TalkCard.Longest), recipients);
        Become(scope, TalkCard.Told(words, words.TalkOnItsWay(recipients.Count)));
    }

    /// <summary>A facilitator is on it: the first one is, and the others see who.</summary>
    public static async Task TakeAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        var words = scope.Words;
        var me = scope.Turn.Talks.PersonId;
        var talk = Guid.TryParseExact(answer.Id, "N", out var id) ? await scope.Turn.Talks.FindAsync(id, cancellationToken) : null;
        if (talk is null || !talk.Called.Contains(me))
        {
            Become(scope, TalkCard.Told(words, words.TalkGone));
            return;
        }

        if (!talk.IsTaken)
            talk = scope.Turn.Talks.Take(talk);
        Become(scope, TalkCard.Told(words, talk.TakenBy == me ? words.TalkYouAreOnIt(talk.Asker) : words.TalkTakenByOther(talk.Taker, talk.Asker)));
    }

    private IEnumerable<string> Standing(TurnScope scope, TalkFacts talk) => talk switch
    {
        { IsTaken: true } => [scope.Words.TalkTaken(talk.Taker)],
        { Arrived: > 0 } => [scope.Words.TalkArrived(talk.Arrived)],
        _ when scope.Turn.Now - talk.Row.AskedAt > TimeSpan.FromMinutes(1) => [scope.Words.TalkNobody, scope.Words.TalkContact(options.Contact)],
        _ => [scope.Words.TalkOnItsWay(talk.Called.Count)],
    };

    private static AdaptiveCard Ask(TurnScope scope, IReadOnlyList<TalkRecipient> recipients) => TalkCard.Ask(
        scope.Words,
        TalkWish.Write(Guid.CreateVersion7(scope.Turn.Now), recipients.Select(one => one.PersonId)),
        [.. recipients.Select(one => one.Name)]);

    private AdaptiveCard Nobody(TurnScope scope) => TalkCard.Told(scope.Words, scope.Words.TalkNobody, scope.Words.TalkContact(options.Contact));

    private static void Show(TurnScope scope, AdaptiveCard card) => scope.Reply.Show(card, scope.Words.TalkNewsSummary);

    private static void Become(TurnScope scope, AdaptiveCard card) => scope.Reply.Answer(scope.PressedCardId, card);
}
