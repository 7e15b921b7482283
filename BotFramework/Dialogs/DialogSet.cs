using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private string? _version;

    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A hash over the versions of the dialogs.</summary>
    public virtual string GetVersion() => _version ??= Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', _dialogs.Values.Select(dialog => dialog.GetVersion())))));

    /// <summary>Adds a dialog with what it depends on. Another one with the same id makes this one's end in 2, 3, and so on.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (ReferenceEquals(known, dialog))
                return this;
            dialog.Id = Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{dialog.Id}{n}").First(id => !_dialogs.ContainsKey(id));
        }

        _dialogs.Add(dialog.Id, dialog);
        if (dialog is IDialogDependencies needy)
        {
            foreach (var needed in needy.GetDependencies())
                Add(needed);
        }

        return this;
    }

    /// <summary>This turn's view of the stack.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a state to keep the stack in.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This set of dialogs belongs to another dialog and has no stack of its own.");
        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;
}
