using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmpathyBot.Bot.Playground;

/// <summary>Somebody of the playground's tenant, with ids of the shapes that Teams gives.</summary>
internal sealed record Person(string Key, string GivenName, string Surname, string Role, string AadObjectId)
{
    /// <summary>What Teams calls this person towards this bot; the same after every start.</summary>
    public string Id { get; } = "29:1" + Token($"person/{Key}");

    public string Name => $"{GivenName} {Surname}";

    public string Mail => $"{Key}@caredesk.example";

    public bool Is(string id) => id == Id || id.Equals(AadObjectId, StringComparison.OrdinalIgnoreCase);

    internal static string Token(string of) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"playground/{of}")));
}
