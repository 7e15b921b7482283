using EmpathyBot.Bot.Benchmarks.Dilemmas;

return args switch
{
    ["dilemmas", .. var paths] => DilemmasCommand.Run(paths, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run --project Bot.Benchmarks -- <command>
          dilemmas [files or folders]   what is wrong with dilemmas, and how they play (default: Scenarios)
        """);
    return 2;
}
