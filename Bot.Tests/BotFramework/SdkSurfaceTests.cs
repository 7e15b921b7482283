using EmpathyBot.Bot.Tests.BotFramework.Surface;

namespace EmpathyBot.Bot.Tests.BotFramework;

/// <summary>What is written outside BotFramework/ must compile against the SDK's own packages too.</summary>
public sealed class SdkSurfaceTests
{
    private static readonly SdkSurface Sdk = SdkSurface.Load();

    public static TheoryData<string> Projects => [.. new[] { "Cards", "Dialogs", "Storage", "Scheduling", "Bot", "Bot.Benchmarks", "Bot.Tests" }
        .Where(name => Directory.Exists(Path.Combine(SourceTree.Root, name)))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_the_SDK_has(string project)
    {
        var uses = SurfaceReader.Read(SourceTree.Compile(project, IsOutsideTheFramework));

        var ours = uses.Where(use => !Sdk.Allows(use)).ToList();

        Assert.True(ours.Count == 0, "Only our own Bot Framework has these, so the SDK's packages would not compile:\n" + string.Join('\n', ours));
    }

    [Fact]
    public void The_helpers_that_both_builds_share_use_only_what_the_SDK_has() =>
        Assert.All(Directory.GetFiles(Path.Combine(SourceTree.Root, "BotFramework", "Shared"), "*.cs"), file =>
            Assert.All(SurfaceReader.Read(SourceTree.Compile("Bot.Tests", _ => false, File.ReadAllText(file))), use =>
                Assert.True(Sdk.Allows(use), $"{file}: {use}")));

    [Theory]
    [InlineData("class A { string F(Microsoft.Bot.Schema.Mention m) => EmpathyBot.BotFramework.Json.BotJson.MaxDepth.ToString(); }", "BotJson.MaxDepth")]
    [InlineData("class A { object? F(FileConsentCardResponse r) => r.Context; }", "FileConsentCardResponse.Context")]
    [InlineData("class A(TokenExchangeInvokeRequest r) { object? F() => r is { Token: \"x\" }; }", "TokenExchangeInvokeRequest.Token")]
    [InlineData("class A(IConnectorClient c) { object F() => c.Conversations.Transport; }", "IConversations.Transport")]
    public void A_member_that_the_SDK_lacks_is_found(string source, string forbidden)
    {
        var uses = SurfaceReader.Read(SourceTree.Compile("Bot.Tests", _ => false, source));

        Assert.Contains(uses, use => $"{use.Type}.{use.Member}".EndsWith(forbidden, StringComparison.Ordinal) && !Sdk.Allows(use));
    }

    [Theory]
    [InlineData("class A { string F() => ActivityTypes.Message; }", "Microsoft.Bot.Schema.ActivityTypes", "Message")]
    [InlineData("class A : ActivityHandler { protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> t, CancellationToken c) => Task.CompletedTask; }", "Microsoft.Bot.Builder.ActivityHandler", "OnMessageActivityAsync")]
    [InlineData("class A { object F() => new HeroCard { Title = \"a\" }; }", "Microsoft.Bot.Schema.HeroCard", "Title")]
    [InlineData("class A { TestAdapter F() => new(); }", "Microsoft.Bot.Builder.Adapters.TestAdapter", ".ctor")]
    [InlineData("class A { object F() => new AdaptiveColumn { Width = \"auto\" }; }", "AdaptiveCards.AdaptiveWidth", "op_Implicit")]
    [InlineData("class A { Task F(Dialog d, ITurnContext t) => d.RunAsync(t, null!, default); }", "Microsoft.Bot.Builder.Dialogs.DialogExtensions", "RunAsync")]
    public void A_member_that_the_SDK_has_is_seen_and_allowed(string source, string type, string member)
    {
        var uses = SurfaceReader.Read(SourceTree.Compile("Bot.Tests", _ => false, source));

        Assert.Contains(uses, use => use.Type == type && use.Member == member);
        Assert.All(uses, use => Assert.True(Sdk.Allows(use), use.ToString()));
    }

    private static bool IsOutsideTheFramework(string path) =>
        !path.StartsWith(Path.Combine("Bot.Tests", "BotFramework") + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
