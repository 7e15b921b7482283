using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Storage.Turns;
using Microsoft.Extensions.Time.Testing;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>What came first is decided by when it came to the host, not by when its turn was.</summary>
public sealed class ArrivalTests
{
    [Fact]
    public async Task A_turn_that_has_to_wait_has_come_when_it_came()
    {
        await using var stage = await DrillDesk.StageAsync();
        var services = stage.Bot.Services;
        var gates = services.GetRequiredService<TurnGates>();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
        var came = time.GetUtcNow();
        var runner = new TurnRunner(
            services.GetRequiredService<TurnStore>(), gates, services.GetRequiredService<ReplySender>(), services.GetRequiredService<TurnMeter>(), time,
            services.GetRequiredService<EmpathyBot.Cards.Safety.PreBriefTerms>());
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "one",
            ChannelId = "msteams",
            ServiceUrl = stage.Connector.Url,
            From = new ChannelAccount { Id = "29:a", AadObjectId = "a" },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = "a:one", ConversationType = "personal", TenantId = "t" },
            Text = "late",
        };
        using var context = new TurnContext((BotAdapter)services.GetRequiredService<IBotFrameworkHttpAdapter>(), activity);
        DateTimeOffset? said = null;

        var held = await gates.EnterAsync(TurnKey.Of(activity).Where, CancellationToken.None);
        var turn = runner.RunAsync(
            context,
            (scope, _) =>
            {
                said = scope.Turn.Now;
                return Task.CompletedTask;
            },
            CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(5));
        held.Dispose();
        await turn;
        Assert.Equal(came, said);
    }
}
