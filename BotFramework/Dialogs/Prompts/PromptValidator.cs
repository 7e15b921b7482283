namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Whether an answer will do. It is called also when nothing was understood.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
