namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog's method was called.</summary>
public enum DialogReason
{
    BeginCalled = 0,
    ContinueCalled = 1,

    /// <summary>A child ended.</summary>
    EndCalled = 2,

    ReplaceCalled = 3,
    CancelCalled = 4,
    NextCalled = 5,
}
