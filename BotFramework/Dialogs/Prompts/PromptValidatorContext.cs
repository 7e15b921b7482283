using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An answer to be judged.</summary>
public sealed class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext context, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = context;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }
    public PromptRecognizerResult<T> Recognized { get; }
    public PromptOptions Options { get; }

    /// <summary>What the prompt remembers between attempts.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers there were, this one included.</summary>
    public int AttemptCount => Convert.ToInt32(State[Prompt.AttemptCountKey], CultureInfo.InvariantCulture);
}
