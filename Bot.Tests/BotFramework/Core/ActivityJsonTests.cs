using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmpathyBot.BotFramework.Json;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class ActivityJsonTests
{
    private static Activity Read(string json) => BotJson.Read<Activity>(Encoding.UTF8.GetBytes(json))!;

    private static string Write<T>(T value) => Encoding.UTF8.GetString(BotJson.ToUtf8(value));

    [Fact]
    public void What_the_schema_does_not_know_is_kept_and_written_again()
    {
        const string Json = """{"type":"message","from":{"id":"29:1","odd":{"a":[1,null]}},"entities":[{"type":"clientInfo","$id":"x","country":"DE"}],"future":true}""";

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(Write(Read(Json)))));
    }

    [Fact]
    public void Open_members_outlive_the_buffer_they_were_read_from()
    {
        var buffer = Encoding.UTF8.GetBytes("""{"type":"message","value":{"a":"b"},"channelData":{"tenant":{"id":"t"}}}""");
        var activity = BotJson.Read<Activity>(buffer)!;
        Array.Clear(buffer);

        Assert.Equal("b", ((JsonElement)activity.Value!).GetProperty("a").GetString());
        Assert.Equal("t", activity.GetChannelData<TeamsChannelData>()!.Tenant!.Id);
    }

    [Fact]
    public void Nulls_are_left_out_and_empty_lists_are_kept() =>
        Assert.Equal("""{"type":"message","text":"hi","attachments":[],"entities":[]}""", Write(new Activity("message") { Text = "hi", Attachments = [], Entities = [] }));

    [Fact]
    public void Times_are_written_in_UTC_but_the_local_one_keeps_its_offset()
    {
        var activity = Read("""{"timestamp":"2026-01-02T10:00:00+02:00","localTimestamp":"2026-01-02T10:00:00+02:00","expiration":"2026-01-02T10:00:00"}""");

        Assert.Equal("""{"timestamp":"2026-01-02T08:00:00Z","localTimestamp":"2026-01-02T10:00:00+02:00","expiration":"2026-01-02T10:00:00Z"}""", Write(activity).Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_looks_like_a_date_stays_as_it_was_typed()
    {
        var activity = Read("""{"text":"2025-01-02T10:00:00+02:00","value":{"when":"2025-01-02T10:00:00+02:00"}}""");

        Assert.Equal("2025-01-02T10:00:00+02:00", activity.Text);
        Assert.Contains("\"when\":\"2025-01-02T10:00:00+02:00\"", Write(activity), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{\"text\":5}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"from\":\"me\"}")]
    [InlineData("{\"entities\":{}}")]
    [InlineData("{\"attachments\":\"none\"}")]
    [InlineData("{\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"timestamp\":17}")]
    [InlineData("{\"conversation\":{\"isGroup\":\"yes\"}}")]
    [InlineData("{\"type\":\"message\"} and more")]
    public void A_body_that_is_wrong_is_a_JsonException(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void A_body_nested_without_end_is_a_JsonException() =>
        Assert.ThrowsAny<JsonException>(() => Read("{\"value\":" + new string('[', 100_000)));

    [Property]
    public void Bytes_that_mean_nothing_are_a_JsonException_and_never_another(byte[] bytes)
    {
        try
        {
            BotJson.Read<Activity>(bytes);
        }
        catch (JsonException)
        {
        }
    }

    [Fact]
    public void A_body_in_pieces_reads_as_a_whole()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"type":"message","text":"Grüße 🙂"}""");
        var first = new Piece(bytes.AsMemory(0, 30), 0);
        var last = first.Then(bytes.AsMemory(30));

        var activity = BotJson.Read<Activity>(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length))!;

        Assert.Equal("Grüße 🙂", activity.Text);
    }

    [Fact]
    public async Task A_stream_is_read_to_its_end_and_no_further_than_the_limit()
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes("{\"text\":\"" + new string('a', 100_000) + "\"}"));
        using var tooLong = new MemoryStream(new byte[BotJson.MaxBytes + 1]);

        Assert.Equal(100_000, (await BotJson.ReadAsync<Activity>(body))!.Text!.Length);
        await Assert.ThrowsAsync<JsonException>(() => BotJson.ReadAsync<Activity>(tooLong).AsTask());
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        internal Piece(ReadOnlyMemory<byte> memory, long start)
        {
            Memory = memory;
            RunningIndex = start;
        }

        internal Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
