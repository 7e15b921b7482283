namespace EmpathyBot.Bot.Tests.BotFramework.Edge.Stubs;

/// <summary>A bot that does what a test says.</summary>
internal sealed class DelegateBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    internal static readonly DelegateBot Silent = new((_, _) => Task.CompletedTask);

    internal static readonly DelegateBot Echo = new((turn, token) => turn.SendActivityAsync(MessageFactory.Text("heard"), token));

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
