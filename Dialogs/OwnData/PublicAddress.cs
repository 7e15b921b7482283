namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Where people reach this bot's own pages.</summary>
/// <param name="find">The address, known once the host listens; without a path.</param>
public sealed class PublicAddress(Func<Uri> find)
{
    /// <summary>Where links to exports begin.</summary>
    public const string Exports = "/exports/";

    /// <summary>The address of an export that this token opens.</summary>
    internal Uri LinkOf(string token) => new(find().AbsoluteUri.TrimEnd('/') + Exports + token);
}
