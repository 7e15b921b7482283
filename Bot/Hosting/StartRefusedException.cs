namespace EmpathyBot.Bot.Hosting;

/// <summary>The bot can't start as it is configured. The message says what to do, to a person.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
