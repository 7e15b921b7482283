using System.Collections.Concurrent;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>How the channel is at the moment.</summary>
internal enum Sky
{
    /// <summary>One message in eight goes wrong, in a way that holds up nobody else.</summary>
    Fair,

    /// <summary>Half of them are sent back at once, to be tried again soon.</summary>
    Stormy,

    /// <summary>Answers come later than anybody waits for them.</summary>
    Slow,
}

/// <summary>What the channel does to each message the bot starts, by lot; and what it did, remembered where no bot is killed.</summary>
internal sealed class Weather(int seed)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Mishap?>> _requests = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed);
    private int _asked;

    public Sky Sky { get; set; }

    /// <summary>How many requests have come.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>What went wrong with the requests of this conversation, in their order; null where nothing did.</summary>
    public IReadOnlyCollection<Mishap?> Of(string conversation) => _requests.TryGetValue(conversation, out var requests) ? requests : [];

    /// <summary>For <see cref="ConnectorStub.GoesWrong"/>. Answers to what people say are left alone.</summary>
    public Mishap? Next(HttpRequest request)
    {
        if (request.RouteValues.ContainsKey("id"))
            return null;
        var conversation = (string)request.RouteValues["conversation"]!;
        Mishap? mishap;
        lock (_random)
            mishap = Crowd.AlwaysAt(conversation) ?? Draw(_random.Next(1000));
        _requests.GetOrAdd(conversation, _ => new()).Enqueue(mishap);
        Interlocked.Increment(ref _asked);
        return mishap;
    }

    /// <summary>Lets so many requests come under this sky.</summary>
    public async Task PassAsync(Sky sky, int requests)
    {
        Sky = sky;
        using var patience = new CancellationTokenSource(Longest, TimeProvider.System);
        for (var enough = Asked + requests; Asked < enough;)
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, patience.Token);
        Sky = Sky.Fair;
    }

    /// <summary>Whether the channel has said that the message surely didn't arrive: only then it may be sent again.</summary>
    public static bool IsRefusal(Mishap? mishap) => mishap is { Status: 429 or 412 or 502 or 503 };

    private Mishap? Draw(int lot) => (Sky, lot) switch
    {
        (Sky.Slow, _) => new Mishap { Status = 200, Late = TimeSpan.FromSeconds(20), Arrives = lot % 2 == 0 },
        (Sky.Stormy, < 100) => new Mishap { Status = 412 },
        (Sky.Stormy, < 200) => new Mishap { Status = 429, RetryAfter = 1 },
        (Sky.Stormy, < 350) => new Mishap { Status = 502 },
        (Sky.Stormy, < 500) => new Mishap { Status = 503 },
        (_, < 500) => null,
        // Longer than one call waits for: these come back to the sweep.
        (_, < 520) => new Mishap { Status = 429, RetryAfter = lot % 20 * 3 + 10 },
        (_, < 535) => new Mishap { Status = 503, RetryAfter = 30 },
        (_, < 550) => new Mishap { Status = 500, Arrives = lot % 2 == 0 },
        (_, < 565) => new Mishap { Status = 504, Arrives = lot % 2 == 0 },
        (_, < 590) => new Mishap { Arrives = lot % 2 == 0 },
        (_, < 605) => new Mishap { Status = 200, Arrives = true, BreaksOff = true },
        (_, < 610) => new Mishap { Status = 403 },
        (_, < 615) => new Mishap { Status = 400 },
        _ => null,
    };
}
