namespace Microsoft.Bot.Schema;

/// <summary>Whether an installation began or ended.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
