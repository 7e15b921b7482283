using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>What opens a link to something of one's own: nobody guesses it, and only its hash is kept.</summary>
public static class LinkToken
{
    private const int Bytes = 32;

    /// <summary>The longest text that can be one.</summary>
    private const int Longest = 64;

    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a token; null for a text that can be none.</summary>
    public static string? HashOf(string token) =>
        token is { Length: > 0 and <= Longest } ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : null;
}
