namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where a prompt keeps what.</summary>
internal static class Prompt
{
    internal const string OptionsKey = "options";
    internal const string StateKey = "state";
    internal const string AttemptCountKey = "AttemptCount";
}
