namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the stack.</summary>
public enum DialogTurnStatus
{
    /// <summary>There was no dialog to continue.</summary>
    Empty = 0,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting = 1,

    /// <summary>The last dialog ended.</summary>
    Complete = 2,

    Cancelled = 3,

    CompleteAndWait = 4,
}
