namespace Microsoft.Bot.Schema;

/// <summary>A call that waits for its answer in the HTTP response, such as a press of Action.Execute.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}
