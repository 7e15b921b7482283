namespace Microsoft.Bot.Schema;

/// <summary>A token that a client offers for exchange.</summary>
public class TokenExchangeInvokeRequest
{
    public string? Id { get; set; }
    public string? ConnectionName { get; set; }
    public string? Token { get; set; }
}
