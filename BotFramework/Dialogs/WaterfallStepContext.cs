namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack as one step of a waterfall sees it.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object? result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The step's number, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object? Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the step before came to: a text, or the result of the dialog it began.</summary>
    public object? Result { get; }

    /// <summary>What the waterfall remembers between turns.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on with the next step in this turn.</summary>
    /// <exception cref="InvalidOperationException">The step has called it before.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
            throw new ArgumentException("A cancellation token was passed as the result.", nameof(result));
        if (_nextCalled)
            throw new InvalidOperationException($"Step {Index} of \"{_waterfall.Id}\" has called NextAsync twice.");
        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
