namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that needs others in the same set.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
