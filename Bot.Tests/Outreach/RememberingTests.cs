using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Memory;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>What a finished run leaves behind, and what that does to the next wish.</summary>
public sealed class RememberingTests
{
    [Fact]
    public async Task Once_every_guise_has_been_met_no_run_is_rated_as_if_its_guise_were_new()
    {
        await using var stage = await Stage.WithSampleAsync();
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        var chat = stage.Enter();
        var told = 0;
        // How a run goes is chance: on until one went well in a guise that was known.
        for (var play = 0; play < 12 || (told == 0 && play < 60); play++)
        {
            await chat.BeginAsync();
            await chat.PlayToTheEndAsync(new Random(play));
            var last = await stage.KeptAsync(db => db.Attempts.OrderByDescending(row => row.OfferedAt).Select(row => row.Id).FirstAsync());
            var run = (await stage.Bot.Services.GetRequiredService<AttemptReader>().ReadAsync([last], CancellationToken.None))[last].Run;
            var (seen, unseen) = (RunRating.Of(run, guiseSeenBefore: true, firstTry: true), RunRating.Of(run, guiseSeenBefore: false, firstTry: true));
            var rating = (Rating)await stage.KeptAsync(db => db.Memories.Select(row => row.Rating).SingleAsync());
            // The sample has two guises, which take turns.
            Assert.Equal(play < 2 ? unseen : seen, rating);
            told += play >= 2 && seen != unseen ? 1 : 0;
            // Without its memory each run is a first try.
            await stage.RestartAsync(db => db.Memories.ExecuteDeleteAsync());
        }

        Assert.True(told > 0, "No run went well enough to tell.");
    }

    [Fact]
    public async Task Memory_counts_nights_rather_than_hours()
    {
        await using var stage = await Stage.WithSampleAsync();
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(7));
        var chat = stage.Enter();
        await chat.BeginAsync();
        // Last met at eight in the evening, eleven hours ago: one night.
        await stage.RestartAsync(async db =>
        {
            db.Add(new MemoryRow
            {
                PersonId = await db.People.Select(row => row.Id).SingleAsync(),
                Kind = MemoryKind.Dilemma,
                Subject = "wrong-colour",
                Stability = 10,
                Difficulty = 5,
                Rating = 3,
                ReviewedAt = stage.Clock.GetUtcNow().AddHours(-11),
                DueAt = stage.Clock.GetUtcNow(),
                Reviews = 1,
            });
            await db.SaveChangesAsync();
        });
        await chat.PlayToTheEndAsync(new Random(3));

        var memory = await stage.KeptAsync(db => db.Memories.SingleAsync());
        var expected = ReviewSchedule.Default.Review(new MemoryState(10, 5), 1, (Rating)memory.Rating);
        Assert.Equal(expected.Stability, memory.Stability, 1e-9);
    }

    [Fact]
    public async Task Whoever_wishes_for_nothing_else_gets_what_is_due_before_what_is_new()
    {
        await using var stage = await Stage.WithAsync([.. new[] { "first", "second" }.Select(id =>
            Sample.Text.Replace("id: wrong-colour", $"id: {id}", StringComparison.Ordinal))]);
        await stage.WalkToTuesdayAsync(TimeSpan.FromHours(10));
        var chat = stage.Enter();
        await chat.BeginAsync("first");
        await chat.PlayToTheEndAsync(new Random(3));
        await stage.RestartAsync(db => db.Memories.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, row => row.ReviewedAt)));

        await chat.SayAsync("practice");
        Assert.Equal("first", await stage.KeptAsync(db => db.Attempts.Where(row => row.Status == AttemptStatus.Offered).Select(row => row.DilemmaId).SingleAsync()));
    }
}
