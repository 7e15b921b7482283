namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Where people reach this bot's own pages.</summary>
/// <param name="find">The address, known once the host listens; without a path.</param>
/// <param name="isPublic">Whether people's clients can reach it by themselves, to fetch what a card only points to.</param>
public sealed class PublicAddress(Func<Uri> find, bool isPublic = true)
{
    /// <summary>Where links to pictures of roads begin.</summary>
    public const string Roads = "/roads/";

    /// <summary>What links to pictures of roads end with.</summary>
    public const string PictureEnding = ".png";

    /// <summary>Where links to exports begin.</summary>
    public const string Exports = "/exports/";

    /// <summary>Whether people's clients can reach it by themselves.</summary>
    public bool IsPublic => isPublic;

    /// <summary>The address of a picture of roads that this token opens.</summary>
    internal Uri PictureOf(string token) => new(find().AbsoluteUri.TrimEnd('/') + Roads + token + PictureEnding);

    /// <summary>The address of an export that this token opens.</summary>
    internal Uri LinkOf(string token) => new(find().AbsoluteUri.TrimEnd('/') + Exports + token);
}
