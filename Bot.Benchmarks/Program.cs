using EmpathyBot.Bot.Benchmarks.Coach;
using EmpathyBot.Bot.Benchmarks.Dilemmas;
using EmpathyBot.Bot.Benchmarks.Feedback;
using EmpathyBot.Bot.Benchmarks.Memory;
using EmpathyBot.Bot.Benchmarks.Notes;
using EmpathyBot.Bot.Benchmarks.Planning;
using EmpathyBot.Bot.Benchmarks.Turns;

switch (args)
{
    case ["coach", .. var options]:
        return CoachCommand.Run(options, Console.Out, Console.Error);
    case ["dilemmas", .. var paths]:
        return DilemmasCommand.Run(paths, Console.Out);
    case ["memory", .. var options]:
        return await MemoryCommand.RunAsync(options, Console.Out, Console.Error);
    case ["notes", .. var options]:
        return NotesCommand.Run(options, Console.In, Console.Out);
    case ["planning", .. var options]:
        return await PlanningCommand.RunAsync(options, Console.Out, Console.Error);
    case ["rotation"]:
        return RotationCommand.Run(Console.Out);
    case ["turns", .. var options]:
        return await TurnsCommand.RunAsync(options, Console.Out);
    case ["serve-bare", var url]:
        await BareServer.RunAsync(url);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage: dotnet run -c Release --project Bot.Benchmarks -- <command>
              coach [--file X | --pairs X]       how well the coach reads voices it has not learned from, and how fast; --json, --wrong
              dilemmas [files or folders]        what is wrong with dilemmas, and how they play (default: Scenarios)
              memory [--replay X.jsonl]          reviews a second beside ts-fsrs; or what each review of each history leaves
              notes [--wrong]                    how well notes to colleagues are read, and how fast; --add: lines for the list of slurs
              planning [--database X]            what a sweep costs, among 10,000 people to 1,000,000; on SQLite, or on a server
              rotation                           how long it takes to choose whom to ask for a note, in a team of 500
              turns [--seconds N] [--rows N]     turns a second beside a bare endpoint; growth with what is kept; memory
            """);
        return 2;
}
