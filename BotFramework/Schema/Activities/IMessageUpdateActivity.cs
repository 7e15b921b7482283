namespace Microsoft.Bot.Schema;

/// <summary>A message was changed after it had been sent.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
