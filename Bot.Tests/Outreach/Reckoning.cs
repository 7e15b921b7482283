using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Tests.Outreach;

/// <summary>Holds what the bot says became of its deliveries against what the channel took.</summary>
internal sealed class Reckoning
{
    private readonly ConnectorStub _connector;
    private readonly Weather _weather;
    private readonly DateTimeOffset _due;
    private readonly List<DeliveryRow> _rows;
    private readonly ILookup<string, string> _arrived;

    /// <param name="connector">What the channel took.</param>
    /// <param name="weather">What went wrong at the channel.</param>
    /// <param name="due">When it all became due.</param>
    /// <param name="rows">What the bot says.</param>
    public Reckoning(ConnectorStub connector, Weather weather, DateTimeOffset due, List<DeliveryRow> rows)
    {
        (_connector, _weather, _due, _rows) = (connector, weather, due, rows);
        _arrived = rows.Select(row => row.PersonId).Distinct()
            .SelectMany(person => connector.Of(Crowd.ChatOf(person)).All.SelectMany(message => Crowd.KeysOn(message, person, due).Select(key => (key, message.Id))))
            .ToLookup(pair => pair.key, pair => pair.Id);
    }

    /// <summary>Every row is final, and true.</summary>
    public void MustBeTrue()
    {
        foreach (var row in _rows)
        {
            List<string> arrived = [.. _arrived[row.Key]];
            var says = $"{row.Key} is {row.State} ({row.Reason}), arrived {arrived.Count} times, and went: {Story(row)}";
            Assert.True(row.State is DeliveryState.Sent || row.Reason is not null, says);
            Assert.True(row.State switch
            {
                DeliveryState.Sent => arrived.Count == 1 && arrived[0] == row.MessageId,
                DeliveryState.Skipped or DeliveryState.Failed => arrived.Count == 0,
                DeliveryState.Unknown => arrived.Count <= 1,
                _ => false,
            }, says);
        }

        Assert.Empty(_arrived.Select(key => key.Key).Except(_rows.Select(row => row.Key)));
    }

    /// <summary>Once the channel has taken something, or may have, it isn't asked again.</summary>
    public void NothingMayBeAskedTwice()
    {
        foreach (var row in _rows.GroupBy(row => row.PersonId).Where(rows => rows.Count() == 1).Select(rows => rows.Single()))
            Assert.True(_weather.Of(Crowd.ChatOf(row.PersonId)).SkipLast(1).All(Weather.IsRefusal), $"{row.Key} is {row.State}, and went: {Story(row)}");
    }

    /// <summary>What was being sent when a host died is unknown for ever.</summary>
    public void MustBeUnknown(IReadOnlySet<string> cut)
    {
        Assert.NotEmpty(cut);
        Assert.All(_rows.Where(row => cut.Contains(row.Key)), row => Assert.True(row.State is DeliveryState.Unknown, $"{row.Key} is {row.State}: {row.Reason}"));
    }

    /// <summary>It was no walk in the park: there is plenty of every kind of end.</summary>
    public void MustBeOfEveryKind()
    {
        Assert.True(Count(DeliveryState.Sent, 1) > _rows.Count * 3 / 4, Figures);
        Assert.True(Count(DeliveryState.Unknown, 0) > _rows.Count / 100, Figures);
        Assert.True(Count(DeliveryState.Unknown, 1) > _rows.Count / 100, Figures);
        Assert.True(Count(DeliveryState.Failed, 0) > _rows.Count / 200, Figures);
        Assert.True(Count(DeliveryState.Skipped, 0) > _rows.Count / 100, Figures);
        Assert.Contains(_rows, row => row.State is DeliveryState.Sent && row.JoinedTo is not null);
        Assert.Contains(_rows, row => row.State is DeliveryState.Sent && row.Tries > 1);
        Assert.Contains(_rows, row => row.Reason is { } reason && reason.StartsWith("Given up after 10 tries.", StringComparison.Ordinal));
    }

    /// <summary>
    /// A few of each kind of end write something: they are shown, once, what is unknown or failed, and nothing else. An invitation that
    /// memory made isn't worth it.
    /// </summary>
    public async Task MustBeShownAsync(Uri bot)
    {
        var some = _rows.GroupBy(row => (row.State, row.Kind)).SelectMany(kind => kind.Take(4)).Select(row => row.PersonId).Distinct().ToList();
        Assert.InRange(some.Count, 20, 60);
        foreach (var person in some)
        {
            using var chat = Crowd.Enter(bot, _connector, person);
            var before = chat.Messages.All.Count;
            await Crowd.SayAsync(chat, person, "help");
            await Crowd.SayAsync(chat, person, "help");
            var missed = _rows.Where(row => row.PersonId == person && row.Kind is not DeliveryKind.Nudge && row.State is (DeliveryState.Unknown or DeliveryState.Failed));
            Assert.Equal(
                missed.Select(row => row.Key).Order(StringComparer.Ordinal),
                chat.Messages.All.Skip(before).SelectMany(message => Crowd.KeysOn(message, person, _due)).Order(StringComparer.Ordinal));
        }
    }

    public string Figures => string.Join(", ", _rows
        .GroupBy(row => (row.State, Arrived: _arrived[row.Key].Count()))
        .OrderBy(end => end.Key)
        .Select(end => $"{end.Key.State} that arrived {end.Key.Arrived} times: {end.Count()}"));

    private int Count(DeliveryState state, int arrived) => _rows.Count(row => row.State == state && _arrived[row.Key].Count() == arrived);

    private string Story(DeliveryRow row) => string.Join("; ", _weather.Of(Crowd.ChatOf(row.PersonId)).Select(mishap => mishap?.ToString() ?? "well"));
}
