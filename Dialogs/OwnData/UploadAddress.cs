namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Where Teams may have a file put: the address comes in from outside, and what goes there is everything about a person.</summary>
/// <param name="allowsThisMachine">Whether it may be on this machine, without https: only where the channel is played.</param>
public sealed class UploadAddress(bool allowsThisMachine)
{
    // OneDrive for Business lies in SharePoint, one domain a cloud: https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
    private static readonly string[] Domains = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn"];

    /// <summary>The address; null when it is none, or nobody's whom the channel would name.</summary>
    internal Uri? Read(string? said)
    {
        if (!Uri.TryCreate(said, UriKind.Absolute, out var address))
            return null;
        if (allowsThisMachine && address.IsLoopback)
            return address;
        return address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0
            && Array.Exists(Domains, domain => address.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) ? address : null;
    }
}
