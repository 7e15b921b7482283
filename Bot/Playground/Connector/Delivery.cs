using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>Puts what the bot sends, changes and takes back into the chats.</summary>
internal sealed class Delivery(ChatBook book, ActivityIds ids, TimeProvider time)
{
    public IResult Send(string conversation, string? replyTo, JsonObject activity)
    {
        if (Refused(conversation, out var chat) is { } refusal)
            return refusal;

        if (BotActivity.Complaint(activity) is { } complaint)
            return complaint;

        var id = ids.Next();
        var root = chat.Place.IsChannel ? Root(chat, conversation, replyTo) ?? id : null;
        if (activity.Text("type") == "typing")
            chat.Pass(ChatEventKind.Typing, new() { ["thread"] = root });
        else
            book.Keep(chat, ChatEventKind.Message, id, BotActivity.ToShow(activity, root, time.GetUtcNow()));

        return Created(new() { ["id"] = id });
    }

    /// <summary>Begins a thread in a channel.</summary>
    public IResult Begin(string channel, JsonObject first)
    {
        if (Place.Of(channel) is not { IsChannel: true })
            return ConnectorError.ConversationNotFound(channel);

        if (Refused(channel, out var chat) is { } refusal)
            return refusal;

        if (BotActivity.Complaint(first) is { } complaint)
            return complaint;

        var id = ids.Next();
        book.Keep(chat, ChatEventKind.Message, id, BotActivity.ToShow(first, id, time.GetUtcNow()));
        return Created(new() { ["id"] = ChannelThread.Id(chat.Place.ConversationId, id), ["activityId"] = id });
    }

    public IResult Update(string conversation, string id, JsonObject activity)
    {
        if (Refused(conversation, out var chat) is { } refusal)
            return refusal;

        if (NotChangeable(chat, id) is { } fixedOne)
            return fixedOne;

        if (BotActivity.UpdateComplaint(activity) is { } complaint)
            return complaint;

        var before = chat.Find(id);
        var body = BotActivity.ToShow(activity, before.Text("thread"), time.GetUtcNow());
        body["at"] = before.Text("at");
        book.Keep(chat, ChatEventKind.Update, id, body);
        return TypedResults.Json(new JsonObject { ["id"] = id });
    }

    public IResult Delete(string conversation, string id)
    {
        if (Refused(conversation, out var chat) is { } refusal)
            return refusal;

        if (NotChangeable(chat, id) is { } fixedOne)
            return fixedOne;

        book.Keep(chat, ChatEventKind.Delete, id, []);
        return TypedResults.Ok();
    }

    private IResult? Refused(string conversation, out Chat chat)
    {
        chat = book.ByConversation(conversation)!;
        return chat is null ? ConnectorError.ConversationNotFound(conversation)
            : chat.IsOpenToBot ? null
            : ConnectorError.NotInstalled(chat.Place.Title);
    }

    private static IResult? NotChangeable(Chat chat, string id) => chat.Find(id) switch
    {
        null => ConnectorError.ActivityNotFound(id),
        { } known when known.Text("from") != "bot" => ConnectorError.NotYours(id),
        _ => null,
    };

    // A reply stays in its thread even where only the channel's id is given.
    private static string? Root(Chat chat, string conversation, string? replyTo) =>
        ChannelThread.Of(conversation).Root ?? (replyTo is null ? null : chat.Find(replyTo).Text("thread"));

    private static IResult Created(JsonObject body) => TypedResults.Json(body, statusCode: StatusCodes.Status201Created);
}
