using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Safety;

/// <summary>What is said in the middle of a run that was withdrawn meanwhile, and is not meant for it, is heard.</summary>
public sealed class WithdrawnRunTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Chat _ama = null!;

    public async Task InitializeAsync()
    {
        _stage = await SafetyStage.StageAsync(Sample.Text, SafetyStage.Light("other-one", "The other blue"));
        await _stage.MeetAsync("Femi", SafetyStage.Femi);
        _ama = await _stage.MeetAsync("Ama");
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_flag_on_it_counts_all_the_same()
    {
        await _ama.BeginAsync("wrong-colour");
        await _ama.SayAsync("flag");
        await FlaggedByThreeAsync();
        await _ama.TouchAsync("safety.flag.send", "hurt", "It is about my sister.");
        Assert.Equal(4, await _stage.KeptAsync(db => db.Flags.CountAsync()));
        Assert.Equal("It is about my sister.", await _stage.KeptAsync(db => db.Flags.Where(row => row.Line != null).Select(row => row.Line).SingleAsync()));
        Assert.Empty(_ama.OpenCards);
    }

    [Fact]
    public async Task A_wish_to_talk_arrives_all_the_same()
    {
        await _ama.BeginAsync("wrong-colour");
        await _ama.SayAsync("talk to someone");
        await FlaggedByThreeAsync();
        await _ama.TouchAsync("safety.talk.send");
        Assert.Equal(1, await _stage.KeptAsync(db => db.Talks.CountAsync()));
        Assert.Empty(_ama.OpenCards);
    }

    [Fact]
    public async Task An_answer_to_an_open_debrief_is_taken()
    {
        await _ama.EndAsync("other-one", isGood: true);
        await _ama.SayAsync("debrief");
        await _ama.BeginAsync("wrong-colour");
        await FlaggedByThreeAsync();
        await _stage.RestartAsync(db => db.Debriefs.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DebriefStatus.Open)));
        await _ama.SayAsync("At the desk.");
        Assert.Equal("At the desk.", (await _stage.KeptAsync(db => db.DebriefAnswers.AsNoTracking().SingleAsync())).Text);
        Assert.Empty(_ama.OpenCards);
    }

    private async Task FlaggedByThreeAsync()
    {
        foreach (var name in new[] { "Ben", "Chioma", "Dario" })
        {
            var chat = await _stage.MeetAsync(name);
            await chat.SayAsync("practice wrong-colour");
            await chat.FlagAsync();
        }
    }
}
