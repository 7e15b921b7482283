using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>The Bot Framework's connector as Teams offers it, on this host: what the bot sends arrives in the playground's chats.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this RouteGroupBuilder group)
    {
        var connector = group.MapGroup("/connector/v3");
        connector.MapPost("/conversations", CreateAsync);
        connector.MapPost("/conversations/{conversation}/activities", (string conversation, HttpContext context, Delivery delivery) =>
            SendAsync(conversation, null, context, delivery));
        connector.MapPost("/conversations/{conversation}/activities/{activity}", (string conversation, string activity, HttpContext context, Delivery delivery) =>
            SendAsync(conversation, activity, context, delivery));
        connector.MapPut("/conversations/{conversation}/activities/{activity}", UpdateAsync);
        connector.MapDelete("/conversations/{conversation}/activities/{activity}", (string conversation, string activity, Delivery delivery) =>
            delivery.Delete(conversation, activity));
        connector.MapRoster();
    }

    private static async Task<IResult> SendAsync(string conversation, string? replyTo, HttpContext context, Delivery delivery)
    {
        var (body, complaint) = await Body.ReadAsync(context);
        return body is null ? ConnectorError.Bad(complaint!) : delivery.Send(conversation, replyTo, body);
    }

    private static async Task<IResult> UpdateAsync(string conversation, string activity, HttpContext context, Delivery delivery)
    {
        var (body, complaint) = await Body.ReadAsync(context);
        return body is null ? ConnectorError.Bad(complaint!) : delivery.Update(conversation, activity, body);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, Delivery delivery, ChatBook book)
    {
        var (body, complaint) = await Body.ReadAsync(context);
        if (body is null)
            return ConnectorError.Bad(complaint!);

        return body.Flag("isGroup") ? CreateThread(body, delivery) : CreatePersonal(body, book);
    }

    private static IResult CreateThread(JsonObject body, Delivery delivery)
    {
        if (body.Object("channelData").Object("channel").Text("id") is not { } channel)
            return ConnectorError.Bad("A group chat can't be created; for a thread name channelData.channel.id.");

        return body.Object("activity") is { } first
            ? delivery.Begin(channel, first)
            : ConnectorError.Bad("A thread begins with an activity.");
    }

    private static IResult CreatePersonal(JsonObject body, ChatBook book)
    {
        if (body.Array("members") is not { Count: 1 } members || members[0].Text("id") is not { } id)
            return ConnectorError.Bad("A personal chat has exactly one member with an id.");

        if (Cast.Everybody.FirstOrDefault(person => person.Is(id)) is not { } person)
            return ConnectorError.MemberNotFound(id);

        return book.WithPerson(id) is { IsOpenToBot: true } chat
            ? TypedResults.Json(new JsonObject { ["id"] = chat.Place.ConversationId }, statusCode: StatusCodes.Status201Created)
            : ConnectorError.NotPersonal(person.Name);
    }
}
