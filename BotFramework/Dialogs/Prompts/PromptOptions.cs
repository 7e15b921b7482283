namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public sealed class PromptOptions
{
    public Activity? Prompt { get; set; }

    /// <summary>What it says when the answer will not do; the same again unless set.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>Anything that the validator wants to know.</summary>
    public object? Validations { get; set; }
}
