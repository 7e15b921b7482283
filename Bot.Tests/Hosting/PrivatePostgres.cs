using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using EmpathyBot.Bot.Tests.EndToEnd;
using Npgsql;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>
/// A PostgreSQL server of this test run's own, in a temporary folder, as a user who may do nothing else. It starts with the first test that
/// asks for a database, and ends with the run however that ends: its keeper waits for the end of a pipe that only this process holds.
/// </summary>
internal sealed class PrivatePostgres
{
    private const string Keeper = """
        bin=$1; port=$2
        folder=$(mktemp -d /tmp/empathybot-postgres-XXXXXX) || exit 1
        trap 'rm -rf "$folder"' EXIT
        trap '' INT TERM
        "$bin/initdb" -D "$folder/data" -U tests -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
        "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on \
            -c max_connections=300 -c shared_buffers=64MB </dev/null >>"$folder/log" 2>&1 &
        server=$!
        echo started
        read -r _
        kill -QUIT "$server"
        wait "$server"
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<PrivatePostgres>> Only = new(StartAsync);

    private static readonly ConcurrentDictionary<string, Lazy<Task<PrivateDatabase>>> Instead = new(StringComparer.Ordinal);

    private readonly Process _keeper;
    private readonly int _port;
    private int _databases;

    private PrivatePostgres(Process keeper, int port) => (_keeper, _port) = (keeper, port);

    /// <summary>Makes an empty database.</summary>
    public static async Task<PrivateDatabase> NewDatabaseAsync()
    {
        var server = await Only.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref server._databases)}");
        await server.RunAsync($"CREATE DATABASE {name}");
        return new PrivateDatabase(server.AddressOf(name), () => server.RunAsync($"DROP DATABASE {name} WITH (FORCE)"));
    }

    /// <summary>
    /// With EMPATHYBOT_TESTS_ON=postgres every bot of the tests runs on a server: the database that stands for this folder, the same each
    /// time. Otherwise null.
    /// </summary>
    public static async Task<PrivateDatabase?> FindDatabaseAsync(string folder) =>
        Environment.GetEnvironmentVariable("EMPATHYBOT_TESTS_ON") == "postgres"
            ? await Instead.GetOrAdd(folder, _ => new Lazy<Task<PrivateDatabase>>(NewDatabaseAsync)).Value
            : null;

    private static async Task<PrivatePostgres> StartAsync()
    {
        var bin = Machine.Postgres ?? throw new InvalidOperationException(Machine.Lacks(Need.Postgres));
        var port = Ports.Free();
        var start = new ProcessStartInfo
        {
            // Somewhere that everybody may be: a temporary folder may be root's alone.
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] keeper = ["sh", "-c", Keeper, "postgres", bin, port.ToString(CultureInfo.InvariantCulture)];
        // PostgreSQL refuses to run as root.
        string[] all = Environment.IsPrivilegedProcess ? ["runuser", "-u", Unprivileged(), "--", .. keeper] : keeper;
        start.FileName = all[0];
        foreach (var argument in all[1..])
            start.ArgumentList.Add(argument);
        var server = new PrivatePostgres(Process.Start(start)!, port);
        using var patience = new CancellationTokenSource(Longest, TimeProvider.System);
        if (await server._keeper.StandardOutput.ReadLineAsync(patience.Token) is null)
            throw new InvalidOperationException($"initdb failed: {await server._keeper.StandardError.ReadToEndAsync(patience.Token)}");
        while (!await server.AnswersAsync(patience.Token))
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, patience.Token);
        return server;
    }

    private static string Unprivileged() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(AddressOf("postgres"));
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(AddressOf("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string AddressOf(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Database = database,
        Username = "tests",
        Pooling = database != "postgres",
    }.ConnectionString;
}
