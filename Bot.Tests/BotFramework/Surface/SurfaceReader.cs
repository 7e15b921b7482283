using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmpathyBot.Bot.Tests.BotFramework.Surface;

/// <summary>Finds every type and member of the Bot Framework that a compilation uses, constants and overrides too.</summary>
internal static class SurfaceReader
{
    private const string Ours = "EmpathyBot.BotFramework";
    private const string Shared = "EmpathyBot.BotFramework.Shared";

    internal static List<SurfaceUse> Read(CSharpCompilation compilation)
    {
        var uses = new Dictionary<(string, string?), SurfaceUse>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                foreach (var symbol in SymbolsOf(model, node))
                    Add(uses, symbol, node);
            }
        }

        return [.. uses.Values];
    }

    private static IEnumerable<ISymbol?> SymbolsOf(SemanticModel model, SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax
                or PrimaryConstructorBaseTypeSyntax:
                var info = model.GetSymbolInfo(node);
                return info.Symbol is null ? info.CandidateSymbols : [info.Symbol];
            case MethodDeclarationSyntax or PropertyDeclarationSyntax when model.GetDeclaredSymbol(node) is { IsOverride: true } member:
                return [(member as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(member as IPropertySymbol)?.OverriddenProperty];
            case TypeDeclarationSyntax when model.GetDeclaredSymbol(node) is INamedTypeSymbol type:
                return type.AllInterfaces.Where(IsOurs).SelectMany(face => face.GetMembers());
            case ExpressionSyntax { Parent: ArgumentSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax
                or ArrowExpressionClauseSyntax } expression:
                return [model.GetConversion(expression).MethodSymbol];
            default:
                return [];
        }
    }

    private static void Add(Dictionary<(string, string?), SurfaceUse> uses, ISymbol? symbol, SyntaxNode node)
    {
        symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol?.OriginalDefinition;
        symbol = symbol switch
        {
            IMethodSymbol { AssociatedSymbol: { } property } => property,
            IAliasSymbol alias => alias.Target,
            IMethodSymbol method => Root(method),
            _ => symbol,
        };
        if (symbol is null or INamespaceSymbol or IParameterSymbol or ITypeParameterSymbol || !IsOurs(symbol))
            return;

        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        var member = symbol is INamedTypeSymbol ? null : symbol.Name;
        var name = NameOf(type);
        if (name.StartsWith(Shared + ".", StringComparison.Ordinal) || uses.ContainsKey((name, member)))
            return;
        var place = node.GetLocation().GetLineSpan();
        uses.Add((name, member), new SurfaceUse(name, member, $"{place.Path}:{place.StartLinePosition.Line + 1}"));
    }

    /// <summary>Where a method was first declared: overriding what object has is no member of ours.</summary>
    private static IMethodSymbol Root(IMethodSymbol method) => method.OverriddenMethod is { } overridden ? Root(overridden) : method;

    private static bool IsOurs(ISymbol symbol) => symbol.ContainingAssembly?.Name == Ours;

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}.{type.MetadataName}" : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
