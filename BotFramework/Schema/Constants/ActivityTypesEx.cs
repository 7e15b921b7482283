namespace Microsoft.Bot.Schema;

/// <summary>Types that a bot sends to its own adapter; they never reach the channel as they are.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
