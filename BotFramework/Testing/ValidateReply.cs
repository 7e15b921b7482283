namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Throws when <paramref name="reply"/> is not what <paramref name="expected"/> asks for.</summary>
public delegate void ValidateReply(IActivity expected, IActivity reply);
