using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmpathyBot.Bot.Tests.BotFramework.Surface;

/// <summary>The projects as their sources stand on disk.</summary>
internal static class SourceTree
{
    private static readonly string[] BaseUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly Lazy<MetadataReference[]> Assemblies = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    internal static string Root { get; } = FindRoot();

    /// <summary>A project compiled in memory; <paramref name="extra"/> is source that is not on disk.</summary>
    internal static CSharpCompilation Compile(string project, Func<string, bool> include, string? extra = null)
    {
        var folder = Path.Combine(Root, project);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            // What describes a model to Entity Framework is long, was written by it, and speaks to nobody.
            .Where(path => !IsBuilt(Path.GetRelativePath(folder, path)) && !path.EndsWith(".Designer.cs", StringComparison.Ordinal) && include(Path.GetRelativePath(Root, path)))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, Path.GetRelativePath(Root, path)))
            .Append(CSharpSyntaxTree.ParseText(GlobalUsings(Path.Combine(folder, project + ".csproj")), options, "global usings"));
        if (extra is not null)
            trees = trees.Append(CSharpSyntaxTree.ParseText(extra, options, "extra"));

        var name = "EmpathyBot." + project;
        return CSharpCompilation.Create(
            name,
            trees,
            Assemblies.Value.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != name),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string GlobalUsings(string csproj)
    {
        var project = XDocument.Load(csproj).Root!;
        var targets = XDocument.Load(Path.Combine(Root, "Directory.Build.targets")).Root!;
        var named = project.Descendants("Using").Concat(targets.Descendants("Using"))
            .Select(item => (Name: item.Attribute("Include")!.Value, Alias: item.Attribute("Alias")?.Value));
        var isWeb = project.Attribute("Sdk")!.Value.EndsWith(".Web", StringComparison.Ordinal);
        var all = BaseUsings.Concat(isWeb ? WebUsings : []).Select(name => (name, (string?)null)).Concat(named);
        return string.Concat(all.Distinct().Select(item => item.Item2 is null
            ? $"global using {item.Item1};\n"
            : $"global using {item.Item2} = {item.Item1};\n"));
    }

    private static bool IsBuilt(string path) =>
        path.StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || path.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EmpathyBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from within the source tree: EmpathyBot.sln is in no folder above.");
    }
}
