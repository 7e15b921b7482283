using Npgsql;

namespace EmpathyBot.Storage.Postgres;

/// <summary>Reads the connection string that an operator gave, and adds what suits a bot where it says nothing.</summary>
public static class PostgresAddress
{
    private const string Wanted =
        "Storage:Database must be a PostgreSQL connection string such as Host=db.example.com;Database=empathybot;Username=empathybot;Password=...; "
        + "a value with a semicolon in it stands in quotes.";

    /// <summary>The connection string to use.</summary>
    /// <exception cref="FormatException">It isn't one. The message says what one looks like, and nothing of what was given: that may be a password.</exception>
    public static string Read(string given)
    {
        NpgsqlConnectionStringBuilder address;
        try
        {
            address = new NpgsqlConnectionStringBuilder(given);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            // Not even as the inner exception: it quotes what it couldn't read.
            throw new FormatException(Wanted);
        }

        if (string.IsNullOrWhiteSpace(address.Host))
            throw new FormatException(Wanted);

        // A person waits in the chat: better an apology soon than an answer in a quarter of a minute.
        Unless("Timeout", () => address.Timeout = 5);
        Unless("Command Timeout", () => address.CommandTimeout = 10);
        Unless("Keepalive", () => address.KeepAlive = 30);
        Unless("Application Name", () => address.ApplicationName = "EmpathyBot");
        // Turns ask the same few questions again and again.
        Unless("Max Auto Prepare", () => address.MaxAutoPrepare = 64);
        return address.ConnectionString;

        void Unless(string said, Action add)
        {
            if (!address.ShouldSerialize(said))
                add();
        }
    }
}
