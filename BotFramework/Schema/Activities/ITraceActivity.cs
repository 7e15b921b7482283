namespace Microsoft.Bot.Schema;

/// <summary>A note for whoever debugs the bot; only an emulator ever sees it.</summary>
public interface ITraceActivity : IActivity
{
    string? Name { get; set; }
    string? Label { get; set; }
    string? ValueType { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}
