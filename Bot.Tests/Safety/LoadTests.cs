using EmpathyBot.Bot.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>How somebody is, asked after what weighs; what they answer is theirs, and lightens what comes next.</summary>
public sealed class LoadTests : IAsyncLifetime
{
    private const string Asked = "How are you?";

    private Stage _stage = null!;
    private Chat _ama = null!;

    public async Task InitializeAsync()
    {
        _stage = await SafetyStage.StageAsync(
            SafetyStage.Light("hard-one", "A hard one", difficulty: 3), SafetyStage.Light("easy-one", "An easy one"),
            SafetyStage.Heavy("heavy-one", "A heavy one", "bereavement"), SafetyStage.Heavy("heavy-two", "Another heavy one", "illness"));
        _ama = await _stage.MeetAsync("Ama");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task After_a_heavy_one_the_bot_asks_also_where_it_ended_well()
    {
        await _ama.EndAsync("heavy-one", isGood: true);
        Assert.Contains(Asked, _ama.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_hard_endings_in_a_row_it_asks_and_not_after_one_nor_at_once_again()
    {
        await _ama.EndAsync("hard-one", isGood: false);
        Assert.False(_ama.HasHeard(Asked));
        await _ama.EndAsync("easy-one", isGood: false);
        Assert.Equal(1, _ama.TimesHeard(Asked));
        await _ama.EndAsync("easy-one", isGood: false);
        Assert.Equal(1, _ama.TimesHeard(Asked));
    }

    [Fact]
    public async Task A_good_ending_between_two_hard_ones_parts_them()
    {
        await _ama.EndAsync("hard-one", isGood: false);
        await _ama.EndAsync("easy-one", isGood: true);
        await _ama.EndAsync("hard-one", isGood: false);
        Assert.False(_ama.HasHeard(Asked));
    }

    [Fact]
    public async Task A_bit_much_makes_the_next_one_light_and_easy_once()
    {
        await _ama.EndAsync("easy-one", isGood: true);
        await _ama.EndAsync("heavy-one", isGood: false);
        await _ama.TouchAsync("safety.checkin", "much");
        Assert.True(_ama.HasHeard("the next one will be a light one"));
        await _stage.RestartAsync();
        await _ama.SayAsync("practice heavy-two");
        Assert.True(_ama.HasHeard("the last was a bit much"));
        Assert.Contains("An easy one", _ama.Open.Said, StringComparison.Ordinal);
        await _ama.PressAsync("dilemma.begin");
        Assert.Null(await _stage.KeptAsync(db => db.Rhythms.Select(row => row.LightenedAt).SingleAsync()));
        await _ama.SayAsync("practice heavy-two");
        Assert.Contains("Another heavy one", _ama.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fine_is_kept_nowhere()
    {
        await _ama.EndAsync("heavy-one", isGood: true);
        await _ama.TouchAsync("safety.checkin", "fine");
        Assert.Null(await _stage.KeptAsync(db => db.Rhythms.Select(row => row.LightenedAt).SingleAsync()));
    }

    [Fact]
    public async Task Who_would_like_to_talk_is_asked_for_one_press()
    {
        await _stage.MeetAsync("Femi", SafetyStage.Femi);
        await _ama.EndAsync("heavy-one", isGood: true);
        await _ama.TouchAsync("safety.checkin", "talk");
        Assert.Contains("One press sends them your name", _ama.LastSaid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ending_of_a_heavy_one_offers_a_person()
    {
        await _stage.MeetAsync("Femi", SafetyStage.Femi);
        await _ama.EndAsync("heavy-one", isGood: true);
        await _ama.TouchAsync("safety.talk");
        Assert.Contains("One press sends them your name", _ama.LastSaid, StringComparison.Ordinal);
    }
}
