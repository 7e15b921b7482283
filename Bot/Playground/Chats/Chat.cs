using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace EmpathyBot.Bot.Playground;

/// <summary>One chat: what happened in it, in order, on disk too, and told to everybody who looks. Safe to use from many threads.</summary>
internal sealed class Chat
{
    // A page that falls further behind than this is let go; it comes back and resumes.
    private const int Behind = 512;

    private readonly Lock _gate = new();
    private readonly ChatFile _file;
    private readonly HashSet<Channel<ChatEvent>> _lookers = [];
    private readonly Dictionary<string, JsonObject> _messages = [];
    private List<ChatEvent> _events;
    private long _foldedAt;
    private long _last;
    private int _busy;

    public Chat(Place place, ChatFile file)
    {
        Place = place;
        _file = file;
        var read = file.Read();
        _events = ChatHistory.Fold(read);
        _last = _foldedAt = read.Count == 0 ? 0 : read[^1].Sequence;
        foreach (var happened in _events)
            Note(happened);
    }

    public Place Place { get; }

    /// <summary>One greeting at a time.</summary>
    public SemaphoreSlim Greeting { get; } = new(1, 1);

    /// <summary>Whether the bot was added here and has heard so.</summary>
    public bool IsInstalled { get; private set; }

    /// <summary>Whether the bot may write here: it is installed, or is just being told so and greets.</summary>
    public bool IsOpenToBot => IsInstalled || Greeting.CurrentCount == 0;

    public long Last { get { lock (_gate) return _last; } }

    public IReadOnlyCollection<string> Ids { get { lock (_gate) return [.. _messages.Keys]; } }

    public JsonObject? Find(string id)
    {
        lock (_gate)
            return (JsonObject?)_messages.GetValueOrDefault(id)?.DeepClone();
    }

    public void Keep(string kind, string id, JsonObject body)
    {
        lock (_gate)
        {
            var happened = new ChatEvent(_last + 1, kind, id, body);
            _file.Add(happened);
            _last = happened.Sequence;
            _events.Add(happened);
            Note(happened);
            if (_events.Count > ChatHistory.FoldAt)
                Fold();

            Tell(happened);
        }
    }

    /// <summary>Tells who looks now, and nobody later.</summary>
    public void Pass(string kind, JsonObject body)
    {
        lock (_gate)
            Tell(new ChatEvent(0, kind, "", body));
    }

    /// <summary>Says that the bot is at work until the answer is disposed.</summary>
    public IDisposable Working()
    {
        Count(1);
        return new Work(this);
    }

    /// <summary>What happened after the given event (all of it, where that can't be told any more), and what happens from now on.</summary>
    public (IReadOnlyList<ChatEvent> Missed, Channel<ChatEvent> Coming) Look(long after)
    {
        var coming = Channel.CreateBounded<ChatEvent>(Behind);
        lock (_gate)
        {
            _lookers.Add(coming);
            var resumes = after == 0 || (after >= _foldedAt && after <= _last);
            List<ChatEvent> missed = resumes
                ? [.. _events.Where(e => e.Sequence > after)]
                : [new ChatEvent(0, ChatEventKind.Reset, "", []), .. _events];
            missed.Add(new ChatEvent(0, ChatEventKind.Ready, "", new() { ["busy"] = _busy > 0 }));
            return (missed, coming);
        }
    }

    public void LookAway(Channel<ChatEvent> coming)
    {
        lock (_gate)
            _lookers.Remove(coming);
    }

    private void Fold()
    {
        _events = ChatHistory.Fold(_events);
        _foldedAt = _last;
        _messages.Clear();
        foreach (var happened in _events)
            Note(happened);

        _file.Replace(_events);
    }

    private void Note(ChatEvent happened)
    {
        if (happened.Kind is ChatEventKind.Message or ChatEventKind.Update)
            _messages[happened.Id] = happened.Body;
        else if (happened.Kind == ChatEventKind.Delete)
            _messages.Remove(happened.Id);
        else if (happened.Kind == ChatEventKind.Installed)
            IsInstalled = true;
    }

    private void Tell(ChatEvent happened)
    {
        foreach (var looker in _lookers.Where(looker => !looker.Writer.TryWrite(happened)).ToList())
        {
            looker.Writer.TryComplete();
            _lookers.Remove(looker);
        }
    }

    private void Count(int more)
    {
        lock (_gate)
        {
            _busy += more;
            Tell(new ChatEvent(0, ChatEventKind.Busy, "", new() { ["busy"] = _busy > 0 }));
        }
    }

    private sealed class Work(Chat chat) : IDisposable
    {
        public void Dispose() => chat.Count(-1);
    }
}
