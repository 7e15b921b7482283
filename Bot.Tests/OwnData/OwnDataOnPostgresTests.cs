using System.Globalization;
using EmpathyBot.Bot.Tests.Drills;
using EmpathyBot.Bot.Tests.EndToEnd;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.OwnData;

/// <summary>People get and erase their data where everything is kept on a server as well.</summary>
public sealed class OwnDataOnPostgresTests
{
    [EndToEndFact(Need.Postgres)]
    public async Task Who_is_forgotten_is_in_no_table_of_the_server_not_even_in_those_outside_the_model()
    {
        await using var stage = await DrillDesk.StageAsync(onPostgres: true);
        var other = await stage.EnterBusyAsync("Bartholomew");
        var chat = await stage.EnterBusyAsync("Wilhelmina Featherstonehaugh");
        var (person, colleague) = (await stage.PersonIdAsync(chat), await stage.PersonIdAsync(other));
        var files = await new HttpClient().FetchFilesAsync(await chat.AskForLinkAsync());
        Assert.Contains(OwnDesk.Typed, files["data.txt"], StringComparison.Ordinal);
        var before = await stage.RowsOfAsync(colleague);

        await chat.ForgetAsync();
        await stage.ErasedAsync();

        Assert.Empty(await stage.RowsOfAsync(person));
        Assert.Equal(before, await stage.RowsOfAsync(colleague));
        foreach (var text in new[] { chat.Person, chat.Conversation, chat.Name, OwnDesk.Typed + " " + chat.Name })
            Assert.Equal(0L, await CountAsync(stage.Database!, text));
        Assert.NotEqual(0L, await CountAsync(stage.Database!, other.Person));
        Assert.Empty(stage.Errors);
    }

    // Every row of every table, Quartz' own included, as text.
    private static async Task<long> CountAsync(PrivateDatabase database, string text)
    {
        var tables = (string)(await database.AskAsync("SELECT string_agg(quote_ident(tablename), ',') FROM pg_tables WHERE schemaname = 'public'"))!;
        var found = 0L;
        foreach (var table in tables.Split(','))
            found += Convert.ToInt64(await database.AskAsync($"SELECT count(*) FROM {table} t WHERE t::text LIKE '%{text}%'"), CultureInfo.InvariantCulture);
        return found;
    }
}
