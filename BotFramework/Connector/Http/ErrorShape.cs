namespace Microsoft.Bot.Connector;

/// <summary>What a call says about its errors: a body with a code, or nothing that was agreed.</summary>
internal enum ErrorShape
{
    Declared,
    Undeclared,
}
