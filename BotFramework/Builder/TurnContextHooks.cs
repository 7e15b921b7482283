namespace Microsoft.Bot.Builder;

/// <summary>Who wants to see what a turn sends; most turns have nobody.</summary>
internal sealed class TurnContextHooks
{
    internal List<SendActivitiesHandler>? Send { get; set; }
    internal List<UpdateActivityHandler>? Update { get; set; }
    internal List<DeleteActivityHandler>? Delete { get; set; }
}
