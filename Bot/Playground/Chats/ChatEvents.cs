using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace EmpathyBot.Bot.Playground;

/// <summary>A chat as server-sent events: what was missed, then what happens, until the page leaves or the host stops.</summary>
internal sealed class ChatEvents(IHostApplicationLifetime host)
{
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(Chat chat, long after, Func<Task> greet, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation, host.ApplicationStopping);
        var (missed, coming) = chat.Look(after);
        var greeting = greet();
        try
        {
            foreach (var happened in missed)
                yield return Item(happened);

            while (await MoreAsync(coming, until.Token))
            {
                while (coming.Reader.TryRead(out var happened))
                    yield return Item(happened);
            }
        }
        finally
        {
            chat.LookAway(coming);
            await greeting;
        }
    }

    private static async Task<bool> MoreAsync(Channel<ChatEvent> coming, CancellationToken cancellation)
    {
        try
        {
            return await coming.Reader.WaitToReadAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static SseItem<string> Item(ChatEvent happened)
    {
        var data = new JsonObject { ["id"] = happened.Id, ["body"] = happened.Body.DeepClone() };
        return new(data.ToJsonString(), happened.Kind)
        {
            EventId = happened.Sequence == 0 ? null : happened.Sequence.ToString(CultureInfo.InvariantCulture),
        };
    }
}
