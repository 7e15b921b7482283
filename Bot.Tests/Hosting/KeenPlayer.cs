using System.Text.Json.Nodes;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>One person who presses what is there, and sends again what was not answered.</summary>
internal sealed class KeenPlayer(Chat chat, int seed)
{
    private readonly Random _random = new(seed);
    private JsonObject? _unanswered;
    private (int Decided, int Begun) _worth;

    public Chat Chat { get; } = chat;

    public int Decided { get; private set; }

    public int Begun { get; private set; }

    public int Repeated { get; private set; }

    public async Task PlayUntilItFailsAsync()
    {
        while (await GoOnAsync())
            Choose();
    }

    /// <summary>Plays until it is told to stop; false when nobody answers before.</summary>
    public async Task<bool> PlayUntilAsync(CancellationToken end)
    {
        while (await GoOnAsync())
        {
            if (end.IsCancellationRequested)
                return true;
            Choose();
        }

        return false;
    }

    /// <summary>Sends what is to be sent; false when nobody answers.</summary>
    public async Task<bool> GoOnAsync()
    {
        if (_unanswered is null)
            return true;
        try
        {
            using var answer = await Chat.SendAsync((JsonObject)_unanswered.DeepClone());
            answer.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException fault) when (fault.StatusCode is null)
        {
            Repeated++;
            return false;
        }

        _unanswered = null;
        Decided += _worth.Decided;
        Begun += _worth.Begun;
        return true;
    }

    /// <summary>What the person was answered, what the database keeps and what the chat shows are the same.</summary>
    /// <returns>How many decisions there are.</returns>
    public async Task<int> MustGoOnAsync(EmpathyDb db)
    {
        var attempts = await (
            from attempt in db.Attempts
            join person in db.People on attempt.PersonId equals person.Id
            where person.ObjectId == Chat.Person
            select new { attempt.Id, attempt.Status, Steps = db.Decisions.Count(decision => decision.AttemptId == attempt.Id) }).ToListAsync();
        Assert.Equal(Decided, attempts.Sum(attempt => attempt.Steps));
        Assert.Equal(Begun, attempts.Count(attempt => attempt.Status is not AttemptStatus.Offered));

        var open = attempts.SingleOrDefault(attempt => attempt.Status is AttemptStatus.Offered or AttemptStatus.UnderWay);
        if (open is not null)
        {
            var data = Chat.Open.Presses[0].Data;
            Assert.Equal((open.Id.ToString("N"), open.Steps), ((string?)data["attempt"], (int)data["step"]!));
        }
        else if (attempts.Count > 0)
        {
            Assert.True(HasEnded, Chat.LastSaid);
        }

        return Decided;
    }

    // How somebody is may be asked after an ending.
    private bool HasEnded =>
        Chat.LastSaid.Contains("What each turn did", StringComparison.Ordinal) || Chat.LastSaid.Contains("How are you?", StringComparison.Ordinal);

    private void Choose()
    {
        if (Chat.OpenCards is not [.., var open] || HasEnded)
        {
            _worth = default;
            _unanswered = Chat.Activity("message", activity => activity["text"] = "practice");
            return;
        }

        var presses = open.Presses.Where(press => press.Verb is not "dilemma.skip" || press.Data["id"]?.ToString() is not ("another" or "nothing" or "kind"))
            .Where(press => press.Verb.StartsWith("dilemma.", StringComparison.Ordinal)).ToList();
        var press = presses[_random.Next(presses.Count)];
        _worth = press.Verb is "dilemma.begin" ? (0, 1) : (1, 0);
        _unanswered = _random.Next(2) == 0 ? Chat.SubmitOf(open, press, Hosting.Chat.TypeSomething) : Chat.ExecuteOf(open, press, Hosting.Chat.TypeSomething);
    }
}
