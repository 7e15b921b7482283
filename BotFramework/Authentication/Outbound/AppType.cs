namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How a bot is registered, by the names of <c>MicrosoftAppType</c>.</summary>
internal enum AppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}
