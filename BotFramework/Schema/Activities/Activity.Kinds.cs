namespace Microsoft.Bot.Schema;

/// <content>Making and recognising activities of a kind.</content>
public sealed partial class Activity
{
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, string? label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);

    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    public ITypingActivity? AsTypingActivity() => As(ActivityTypes.Typing);

    public IEndOfConversationActivity? AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);

    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);

    public IMessageUpdateActivity? AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    public IMessageDeleteActivity? AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    public IMessageReactionActivity? AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    public ITraceActivity? AsTraceActivity() => As(ActivityTypes.Trace);

    public ICommandActivity? AsCommandActivity() => As(ActivityTypes.Command);

    public ICommandResultActivity? AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    private Activity? As(string kind) => IsKind(kind) ? this : null;

    /// <summary>A type may have a subtype after a slash: "event/custom" is an event.</summary>
    private bool IsKind(string kind) =>
        Type is { } type
        && type.StartsWith(kind, StringComparison.OrdinalIgnoreCase)
        && (type.Length == kind.Length || type[kind.Length] == '/');
}
