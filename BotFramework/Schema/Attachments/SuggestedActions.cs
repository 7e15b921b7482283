namespace Microsoft.Bot.Schema;

/// <summary>Buttons beside the text field, gone after one was pressed.</summary>
public sealed class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this([.. to], [.. actions])
    {
    }

    public IList<string>? To { get; set; }
    public IList<CardAction>? Actions { get; set; }
}
