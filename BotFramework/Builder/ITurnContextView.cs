namespace Microsoft.Bot.Builder;

/// <summary>A context that only shows another one.</summary>
internal interface ITurnContextView
{
    ITurnContext Inner { get; }
}
