using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Findings;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Conversation;

public sealed class TypedReasonTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithSampleAsync();
        _chat = _stage.Enter();
        await _chat.BeginAsync();
        await _chat.PressAsync("dilemma.choose", "send-now");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("Stop the parcel")]
    [InlineData("practice makes perfect")]
    [InlineData("help her first")]
    [InlineData("She can't wait.")]
    public async Task What_is_typed_where_a_reason_is_awaited_is_the_reason(string reason)
    {
        await _chat.SayAsync(reason);
        Assert.Equal(reason, await ReasonAsync());
        Assert.Contains("Two parcels are out.", Assert.Single(_chat.OpenCards).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cards_own_field_will_do_as_well()
    {
        await _chat.PressAsync("dilemma.reply", more: data => data["line"] = "  She can't wait. ");
        Assert.Equal("She can't wait.", await ReasonAsync());
    }

    [Theory]
    [InlineData("dilemma.skip")]
    [InlineData("dilemma.reply")]
    public async Task A_reason_may_be_left_out(string verb)
    {
        await _chat.PressAsync(verb);
        Assert.Null(await ReasonAsync());
        Assert.Equal(2, await _stage.DecisionsAsync());
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("STOP!")]
    public async Task The_bare_word_is_the_word(string word)
    {
        await _chat.SayAsync(word);
        Assert.Equal(1, await _stage.DecisionsAsync());
        Assert.Empty(_chat.OpenCards);
        await _chat.SayAsync("resume");
        Assert.Contains("Why is it fair?", _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_the_word_here_too_and_the_question_still_waits()
    {
        await _chat.SayAsync("help");
        Assert.Contains("What you can say", _chat.LastSaid, StringComparison.Ordinal);
        await _chat.SayAsync("Because.");
        Assert.Equal("Because.", await ReasonAsync());
    }

    [Fact]
    public async Task It_is_kept_as_a_reply_is_with_what_the_coach_read_in_it()
    {
        await _chat.SayAsync("I'll ring her on Tuesday at ten, as I said I would.");
        var decision = await _stage.KeptAsync(db => db.Decisions.SingleAsync(row => row.Step == 1));
        var reply = await _stage.KeptAsync(db => db.Replies.SingleAsync());
        Assert.Equal((decision.AttemptId, 1, decision.At, Legibility.Good), (reply.AttemptId, reply.Step, reply.At, reply.Legibility));
        Assert.Contains("concrete_next_step_time", reply.Findings, StringComparison.Ordinal);
        Assert.Null(decision.Text);
    }

    [Fact]
    public async Task A_reason_from_before_reasons_were_kept_so_still_stands_in_its_place()
    {
        await _chat.SayAsync("She can't wait.");
        await _stage.RestartAsync(async db =>
        {
            await db.Replies.ExecuteDeleteAsync();
            await db.Decisions.Where(row => row.Step == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "She cannot wait."));
        });
        await _stage.WalkAsync(TimeSpan.FromDays(8));
        Assert.Contains(_chat.Messages.All, message => message.Said.Contains("You said: “She cannot wait.”", StringComparison.Ordinal));
    }

    private Task<string?> ReasonAsync() => _stage.KeptAsync(db => db.Replies.Where(row => row.Step == 1).Select(row => row.Text).SingleOrDefaultAsync());
}
