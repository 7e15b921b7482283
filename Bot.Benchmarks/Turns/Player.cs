using System.Globalization;
using System.Text;

namespace EmpathyBot.Bot.Benchmarks.Turns;

/// <summary>One conversation that plays dilemmas by Action.Submit: sees the last card, presses something on it, again and again.</summary>
internal sealed class Player(int number, string serviceUrl, StubConnector connector)
{
    private static readonly byte[] DataMark = "\"data\":{"u8.ToArray();
    private static readonly byte[] ReplyMark = "\"verb\":\"dilemma.reply\""u8.ToArray();
    private static readonly byte[] BeginMark = "\"verb\":\"dilemma.begin\""u8.ToArray();

    private readonly Random _random = new(number);
    private readonly string _conversation = $"load-{number}-{Environment.ProcessId}";
    private long _sent;

    /// <summary>The next activity: a press on the last card, or the word that begins.</summary>
    public byte[] Next()
    {
        var press = connector.CardOf(_conversation) is { } card ? Pick(card) : null;
        var act = press is null ? "\"text\":\"practice\"" : $"\"replyToId\":\"1\",\"value\":{press}";
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""
            {"type":"message","id":"{{{_conversation}}}-{{{++_sent}}}","timestamp":"2026-01-05T10:00:00Z","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}","locale":"en-GB","from":{"id":"29:{{{_conversation}}}","name":"Load {{{number}}}","aadObjectId":"{{{Person}}}"},"recipient":{"id":"28:bot","name":"EmpathyBot"},"conversation":{"id":"{{{_conversation}}}","conversationType":"personal","tenantId":"{{{Tenant}}}"},"channelData":{"tenant":{"id":"{{{Tenant}}}"}},{{{act}}}}
            """));
    }

    private static string Tenant => "7f0e8a52-8d3c-4ad4-93f4-0a1c7a2f9e01";

    private string Person => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}");

    private string? Pick(byte[] card)
    {
        var presses = new List<Range>();
        for (var at = card.AsSpan().IndexOf(DataMark); at >= 0;)
        {
            var start = at + DataMark.Length - 1;
            var end = start + card.AsSpan(start).IndexOf((byte)'}') + 1;
            presses.Add(start..end);
            if (card.AsSpan(start, end - start).IndexOf(BeginMark) >= 0)
                return Encoding.UTF8.GetString(card.AsSpan(start..end));
            var next = card.AsSpan(end).IndexOf(DataMark);
            at = next < 0 ? -1 : end + next;
        }

        return presses.Count == 0 ? null : WithWords(card.AsSpan(presses[_random.Next(presses.Count)]));
    }

    // A reply needs words; whatever else the card asks for may be left out.
    private static string WithWords(ReadOnlySpan<byte> press)
    {
        var data = Encoding.UTF8.GetString(press);
        return press.IndexOf(ReplyMark) < 0 ? data : $$"""{{{data[1..^1]}},"line":"You have waited long enough. I will look into it today."}""";
    }
}
