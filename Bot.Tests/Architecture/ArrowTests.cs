using System.Xml.Linq;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Architecture;

/// <summary>Who may know whom. A room that needs another arrow is a decision, not an accident.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Practice"] = [],
        ["BotFramework"] = [],
        ["Scenarios"] = [],
        ["Cards"] = ["Practice", "BotFramework"],
        ["Pictures"] = ["Practice"],
        ["Storage"] = ["Practice", "BotFramework"],
        ["Coaching.Training"] = ["Practice"],
        // Built before it, and run then; nothing of it is known at run time.
        ["Coaching"] = ["Practice", "Coaching.Training"],
        ["Scheduling"] = ["Cards", "Storage", "Practice", "BotFramework"],
        ["Dialogs"] = ["Cards", "Pictures", "Scheduling", "Storage", "Coaching", "Practice", "BotFramework"],
        ["Bot"] = ["Dialogs", "Cards", "Pictures", "Scheduling", "Storage", "Coaching", "Practice", "BotFramework", "Scenarios"],
    };

    public static TheoryData<string> Rooms => [.. Allowed.Keys.Where(room => File.Exists(ProjectOf(room)))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_the_rooms_it_may_know(string room)
    {
        var known = XDocument.Load(ProjectOf(room)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(known.Except(Allowed[room]));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_s_compiled_code_knows_no_others_either(string room)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"EmpathyBot.{room}.dll");
        // Scenarios holds no code, and what trains the coach stays where it was built.
        if (room is "Scenarios" or "Coaching.Training")
            return;

        var known = System.Reflection.Assembly.LoadFrom(file).GetReferencedAssemblies()
            .Where(assembly => assembly.Name!.StartsWith("EmpathyBot.", StringComparison.Ordinal))
            .Select(assembly => assembly.Name!["EmpathyBot.".Length..]);

        Assert.Empty(known.Except(Allowed[room]));
    }

    [Fact]
    public void Practice_touches_no_disk_no_network_and_no_web()
    {
        string[] edges = ["System.IO.FileSystem", "System.Net", "System.Data", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions"];

        var known = typeof(EmpathyBot.Practice.Dilemmas.Dilemma).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(known, name => edges.Any(edge => name.StartsWith(edge, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("EmpathyBot.sln"));

        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 });

        Assert.All(projects, project => Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal));
    }

    private static string ProjectOf(string room) => Repository.PathOf(room, room + ".csproj");
}
