using EmpathyBot.Bot.Benchmarks.Dilemmas;
using EmpathyBot.Bot.Benchmarks.Turns;

switch (args)
{
    case ["dilemmas", .. var paths]:
        return DilemmasCommand.Run(paths, Console.Out);
    case ["turns", .. var options]:
        return await TurnsCommand.RunAsync(options, Console.Out);
    case ["serve-bare", var url]:
        await BareServer.RunAsync(url);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project Bot.Benchmarks -- <command>
              dilemmas [files or folders]        what is wrong with dilemmas, and how they play (default: Scenarios)
              turns [--seconds N] [--rows N]     turns a second beside a bare endpoint; growth with what is kept; memory
            """);
        return 2;
}
