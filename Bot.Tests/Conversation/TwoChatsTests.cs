using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Conversation;

/// <summary>One person, two personal chats with the bot: a client that was set up anew, a second one in a pilot.</summary>
public sealed class TwoChatsTests : IAsyncLifetime
{
    private readonly string _person = Guid.NewGuid().ToString();
    private Stage _stage = null!;
    private Chat _first = null!;
    private Chat _second = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _first = _stage.Enter(person: _person);
        _second = _stage.Enter(person: _person);
        await _second.SayAsync("help");
        await _first.BeginAsync();
        await _first.PressAsync("dilemma.ask", "which-day");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task What_was_begun_in_one_goes_on_in_the_other()
    {
        await _second.SayAsync("resume");
        Assert.Equal(_first.Open.Said, _second.Open.Said);

        await _second.PressAsync("dilemma.choose", "send-now");
        Assert.Equal(2, await _stage.DecisionsAsync());
        await _first.SayAsync("resume");
        Assert.Equal(_second.Open.Said, _first.Open.Said);
    }

    [Fact]
    public async Task Only_one_dilemma_is_ever_open()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? _first : _second).SayAsync("practice")));
        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
        Assert.Equal(1, await _stage.KeptAsync(db => db.Attempts.CountAsync(
            row => row.Status == AttemptStatus.Offered || row.Status == AttemptStatus.UnderWay)));
    }

    [Fact]
    public async Task A_card_of_the_other_chat_is_not_touched_from_here()
    {
        var cards = _first.OpenCards.Count;
        await _second.SayAsync("stop");
        Assert.Equal(AttemptStatus.PutAway, await _stage.KeptAsync(db => db.Attempts.Select(row => row.Status).SingleAsync()));
        Assert.Equal(cards, _first.OpenCards.Count);

        // Its buttons still answer, on what is so now.
        await _first.PressAsync("dilemma.choose", "send-now");
        Assert.Single(_first.OpenCards);
    }
}
