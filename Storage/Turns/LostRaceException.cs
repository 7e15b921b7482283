namespace EmpathyBot.Storage.Turns;

/// <summary>
/// Something this turn built on was changed by another one before it could be kept. Nothing of it was kept: run it again on what is so now.
/// </summary>
public sealed class LostRaceException : Exception
{
    public LostRaceException()
        : base("Another turn was kept first; this one has to be run again.")
    {
    }

    public LostRaceException(string message)
        : base(message)
    {
    }

    public LostRaceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
