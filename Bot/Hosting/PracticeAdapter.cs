using EmpathyBot.Cards.Words;

namespace EmpathyBot.Bot.Hosting;

/// <summary>The adapter, with a last word when a turn fails: what happened is logged, the person is told what to do.</summary>
internal sealed class PracticeAdapter : CloudAdapter
{
    private readonly ILogger<PracticeAdapter> _logger;

    public PracticeAdapter(BotFrameworkAuthentication authentication, IEnumerable<IMiddleware> middleware, ILogger<PracticeAdapter> logger)
        : base(authentication, logger)
    {
        foreach (var one in middleware)
            Use(one);
        _logger = logger;
        OnTurnError = FailedAsync;
    }

    private async Task FailedAsync(ITurnContext context, Exception fault)
    {
        _logger.LogError(fault, "A {Type} turn on {Channel} failed.", context.Activity.Type, context.Activity.ChannelId);
        var words = Words.For(context.Activity.GetLocale());
        if (context.Activity.Type == ActivityTypes.Invoke)
        {
            await AnswerInvokeAsync(context, words.Failed);
            return;
        }

        if (context.Activity.Type != ActivityTypes.Message)
            return;
        try
        {
            await context.SendActivityAsync(words.Failed);
        }
#pragma warning disable CA1031 // It fails for the reason the turn failed for, most likely; that one is logged.
        catch (Exception second)
        {
            _logger.LogWarning(second, "The apology could not be sent either.");
        }
#pragma warning restore CA1031
    }

    // A second invoke response in one turn throws, so one that is there already is replaced.
    private static async Task AnswerInvokeAsync(ITurnContext context, string words)
    {
        var answer = new Activity
        {
            Type = ActivityTypesEx.InvokeResponse,
            Value = new InvokeResponse
            {
                Status = StatusCodes.Status200OK,
                Body = new AdaptiveCardInvokeResponse
                {
                    StatusCode = StatusCodes.Status500InternalServerError,
                    Type = "application/vnd.microsoft.error",
                    Value = OpenJson.Tree($$"""{"code":"InternalError","message":{{System.Text.Json.JsonSerializer.Serialize(words)}}}"""),
                },
            },
        };
        if (context.TurnState.Get<Activity>(InvokeResponseKey) is null)
            await context.SendActivityAsync(answer);
        else
            context.TurnState.Set(InvokeResponseKey, answer);
    }
}
