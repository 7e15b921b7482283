using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Conversation;

/// <summary>What somebody is told before their first dilemma, and before heavy ones.</summary>
public sealed class PreBriefTests : IAsyncLifetime
{
    private const string Whole = "Before your first one";
    private const string OfHeavy = "You can leave it at any point";

    private Stage _stage = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _stage = await Stage.WithAsync();
        _chat = _stage.Enter();
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task Before_the_first_dilemma_it_says_what_it_is_for_who_sees_what_and_how_to_stop()
    {
        await _chat.SayAsync("practice third-card");

        Assert.All(
            (string[])[Whole, "people who don’t exist", "Who sees what", "no colleague or manager", "erased after 12 months", "Whoever runs the server", "those it goes to", "appraisal, pay, rota, discipline", "“stop”", "“talk to someone”"],
            told => Assert.Contains(told, _chat.Open.Said, StringComparison.Ordinal));
        Assert.DoesNotContain("nobody else", _chat.Open.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("language model", _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_noted_once_by_beginning_and_not_by_looking()
    {
        await _chat.SayAsync("practice third-card");
        await _chat.PressAsync("dilemma.skip");
        Assert.Contains(Whole, _chat.Open.Said, StringComparison.Ordinal);

        await _chat.PressAsync("dilemma.begin");
        await _stage.RestartAsync();
        await _chat.SayAsync("practice same-sum-twice");
        Assert.DoesNotContain(Whole, _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_heavy_one_it_says_again_how_to_leave_and_whom_to_talk_to()
    {
        await NoteAsync(PreBrief.VersionOf(new PreBriefTerms()));
        await _chat.SayAsync("practice due-on-thursday");
        Assert.Contains(OfHeavy, _chat.Open.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Whole, _chat.Open.Said, StringComparison.Ordinal);

        await _chat.SayAsync("practice third-card");
        Assert.DoesNotContain(OfHeavy, _chat.Open.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_noted_an_older_one_is_told_what_has_changed()
    {
        var words = Words.For("en");
        var (without, with) = (new PreBriefTerms(), new PreBriefTerms(HasModel: true));
        Assert.Equal("Something has changed since you last looked", Title(noted: 1, without));
        Assert.Equal(Whole, Title(noted: 0, without));
        Assert.Null(Title(PreBrief.VersionOf(without), without));
        // That a language model reads along is told to whoever knew of none.
        Assert.Equal("Something has changed since you last looked", Title(PreBrief.VersionOf(without), with));
        Assert.Contains(PreBrief.WhoSees(words, with).Facts, fact => fact.Title.Contains("language model", StringComparison.Ordinal));
        Assert.Null(Title(PreBrief.VersionOf(with), with));

        string? Title(int noted, PreBriefTerms terms) => PreBrief.For(words, terms, noted, isHeavy: false).OfType<AdaptiveContainer>()
            .Select(box => box.Items.OfType<AdaptiveTextBlock>().First().Text).SingleOrDefault();
    }

    private async Task NoteAsync(int version)
    {
        await _chat.SayAsync("help");
        await _stage.RestartAsync(async db => await db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.NotedPreBrief, version)));
    }
}
