using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;
using Npgsql;

namespace EmpathyBot.Bot.Tests.Storage.Postgres;

/// <summary>A database that can't be used is a refused start: one sentence, and never a word of the password.</summary>
public sealed class RefusedServerTests
{
    private const string Secret = "hush-4711";

    [Theory]
    [InlineData("postgres://bot:hush-4711@db/practice", "must be a PostgreSQL connection string")]
    [InlineData("Host=db;Password=hush;hush-4711=1", "must be a PostgreSQL connection string")]
    [InlineData("Database=practice;Password=hush-4711", "must be a PostgreSQL connection string")]
    [InlineData("Host=db;Port=hush-4711", "must be a PostgreSQL connection string")]
    [InlineData("Host=127.0.0.1;Port=9;Database=practice;Username=bot;Password=hush-4711", "can't be used: ")]
    public Task A_string_that_is_none_and_a_server_that_is_not_there(string database, string sentence) => MustRefuseAsync(database, sentence);

    [EndToEndFact(Need.Postgres)]
    public async Task A_database_that_is_not_there()
    {
        await using var database = await PrivatePostgres.NewDatabaseAsync();
        var address = new NpgsqlConnectionStringBuilder(database.Address) { Database = "nowhere", Password = Secret };
        await MustRefuseAsync(address.ConnectionString, "database \"nowhere\" does not exist");
    }

    private static async Task MustRefuseAsync(string database, string sentence)
    {
        using var folder = new TemporaryFolder();
        using var bot = BotProcess.Launch(new() { ["Storage__Folder"] = folder.Path, ["Storage__Database"] = database });
        Assert.Equal(1, await bot.ExitAsync());
        Assert.Contains(sentence, bot.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, bot.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", bot.Said, StringComparison.Ordinal);
    }
}
