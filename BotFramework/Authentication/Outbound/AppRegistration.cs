using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's registration as configured, once it has been found to make sense.</summary>
internal sealed record AppRegistration(AppType Type, string AppId, string? Password, string? TenantId)
{
    /// <summary>No app id: for a machine of one's own, where nothing is checked and no token is sent.</summary>
    internal bool IsNone => AppId.Length == 0;

    /// <exception cref="InvalidOperationException">The settings contradict each other or lack one; the message says which.</exception>
    internal static AppRegistration From(IConfiguration configuration)
    {
        var (type, appId, password, tenantId) =
            (Setting("MicrosoftAppType"), Setting("MicrosoftAppId"), Setting("MicrosoftAppPassword"), Setting("MicrosoftAppTenantId"));
        var registration = new AppRegistration(TypeOf(type, tenantId), appId ?? "", password, tenantId);
        return registration.Complaint() is { } complaint ? throw new InvalidOperationException(complaint) : registration;

        string? Setting(string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
    }

    // A bot with a tenant and no type is of that tenant: Azure registers no new multi-tenant bots.
    private static AppType TypeOf(string? type, string? tenantId) => type switch
    {
        null => tenantId is null ? AppType.MultiTenant : AppType.SingleTenant,
        _ when Enum.TryParse<AppType>(type, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsDigit(type[0]) => known,
        _ => throw new InvalidOperationException(
            $"MicrosoftAppType is \"{type}\". Set it to SingleTenant, UserAssignedMSI or MultiTenant, as the bot's registration says."),
    };

    private string? Complaint() => this switch
    {
        { IsNone: true, Password: not null } =>
            "MicrosoftAppPassword is set, but MicrosoftAppId is not. Set the app id of the bot's registration, or remove the password to run without authentication.",
        { IsNone: true } => null,
        { Type: AppType.UserAssignedMSI, Password: not null } =>
            "MicrosoftAppType is UserAssignedMSI, which has no password. Remove MicrosoftAppPassword, or set the type to SingleTenant.",
        { Type: not AppType.MultiTenant, TenantId: null } =>
            $"MicrosoftAppType is {Type}, but MicrosoftAppTenantId is not set. Set it to the tenant id of the bot's registration.",
        { Type: not AppType.UserAssignedMSI, Password: null } =>
            $"MicrosoftAppId is set, but MicrosoftAppPassword is not. Set the registration's client secret, or MicrosoftAppType to UserAssignedMSI.",
        _ => null,
    };
}
