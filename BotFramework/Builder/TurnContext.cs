namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
public sealed partial class TurnContext : ITurnContext, IDisposable
{
    private readonly TurnContextHooks _hooks;
    private string? _locale;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        _hooks = new();
    }

    /// <summary>The same turn with another activity: state, hooks and buffered replies are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        var original = Original(turnContext);
        _hooks = original?._hooks ?? new();
        _buffered = original?._buffered;
        _locale = original?._locale;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The language of this turn; the activity's own unless something has set it.</summary>
    public string? Locale
    {
        get => _locale ?? Activity.Locale;
        set => _locale = value;
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_hooks.Send ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_hooks.Update ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_hooks.Delete ??= []).Add(handler);
        return this;
    }

    /// <summary>Disposes what the turn's state holds.</summary>
    public void Dispose() => TurnState.Dispose();

    private static TurnContext? Original(ITurnContext turnContext) => turnContext switch
    {
        TurnContext original => original,
        ITurnContextView view => Original(view.Inner),
        _ => null,
    };
}
