using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmpathyBot.Bot.Playground;

/// <summary>What the page reads and does.</summary>
internal static class ChatEndpoints
{
    // As far as Teams lets a message grow, with room for the JSON around it.
    private const int LongestText = 200_000;

    public static void MapChats(this RouteGroupBuilder group)
    {
        group.MapGet("/chats", List);
        group.MapGet("/chats/{key}/events", Follow);
        group.MapPost("/chats/{key}/messages", SayAsync);
        group.MapPost("/chats/{key}/press", PressAsync);
    }

    private static IResult List(ChatBook book) => TypedResults.Json(new
    {
        bot = TeamsActivities.BotName,
        chats = book.All.Select(Describe),
    });

    private static object Describe(Chat chat) => new
    {
        id = chat.Place.Key,
        kind = chat.Place.IsChannel ? "channel" : "personal",
        title = chat.Place.Title,
        subtitle = chat.Place.Subtitle,
        last = chat.Last,
        writers = chat.Place.Writers.Select(person => person.Key),
        people = chat.Place.Roster.Select(person => new { id = person.Key, name = person.Name, role = person.Role }),
    };

    private static IResult Follow(string key, HttpContext context, ChatBook book, ChatEvents events, Turns turns)
    {
        if (book.ByKey(key) is not { } chat)
            return NoChat(key);

        var client = ClientInfo.Read(new() { ["locale"] = context.Request.Query["locale"].ToString(), ["timezone"] = context.Request.Query["timezone"].ToString() });
        var said = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header ? header : context.Request.Query["after"].ToString();
        var after = long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
        return TypedResults.ServerSentEvents(events.FollowAsync(chat, after, () => turns.GreetAsync(chat, client), context.RequestAborted));
    }

    private static async Task<IResult> SayAsync(string key, HttpContext context, ChatBook book, Turns turns)
    {
        var (body, complaint) = await Body.ReadAsync(context);
        if (book.ByKey(key) is not { } chat)
            return NoChat(key);

        if (body is null)
            return Refusal.Of(complaint!);

        if (Writer(chat, body) is not { } by)
            return Refusal.Of($"\"from\" is nobody who writes here; it can be {Writers(chat)}.");

        if (body.Text("text") is not { } text || string.IsNullOrWhiteSpace(text))
            return Refusal.Of("\"text\" is missing or blank.");

        if (text.Length > LongestText)
            return Refusal.Of($"\"text\" is longer than {LongestText} characters.", StatusCodes.Status413PayloadTooLarge);

        if (body.Text("thread") is { } thread && (!chat.Place.IsChannel || chat.Find(thread).Text("thread") != thread))
            return Refusal.Of($"There is no thread \"{thread}\" in this chat.");

        var id = await turns.SayAsync(chat, by, ClientInfo.Read(body.Object("client")), text, body.Text("thread"), body.Flag("mention"));
        return TypedResults.Json(new { id });
    }

    private static async Task<IResult> PressAsync(string key, HttpContext context, ChatBook book, Turns turns)
    {
        var (body, complaint) = await Body.ReadAsync(context);
        if (book.ByKey(key) is not { } chat)
            return NoChat(key);

        if (body is null)
            return Refusal.Of(complaint!);

        if (Writer(chat, body) is not { } by)
            return Refusal.Of($"\"from\" is nobody who writes here; it can be {Writers(chat)}.");

        if (body.Text("activityId") is not { } pressed || body.Object("action") is not { } action)
            return Refusal.Of("A press needs \"activityId\" and \"action\".");

        if (chat.Find(pressed) is not { } card || card.Text("from") != "bot")
            return Refusal.Of($"There is no card {pressed} in this chat.", StatusCodes.Status404NotFound);

        var client = ClientInfo.Read(body.Object("client"));
        switch (action.Text("type"))
        {
            case "Action.Execute":
                return TypedResults.Json((await turns.ExecuteAsync(chat, by, client, pressed, action)).ToJson());
            case "Action.Submit":
                await turns.SubmitAsync(chat, by, client, pressed, action["data"]);
                return TypedResults.Json(PressOutcome.Nothing.ToJson());
            default:
                return Refusal.Of("\"action\" is of no type that can be pressed: it can be Action.Execute or Action.Submit.");
        }
    }

    private static Person? Writer(Chat chat, JsonObject body) => body["from"] is null
        ? chat.Place.Writers[0]
        : chat.Place.Writers.FirstOrDefault(person => person.Key == body.Text("from"));

    private static string Writers(Chat chat) => string.Join(" or ", chat.Place.Writers.Select(person => $"\"{person.Key}\""));

    private static ProblemHttpResult NoChat(string key) => TypedResults.Problem(
        detail: $"There is no chat \"{key}\". There are {string.Join(", ", Place.All.Select(place => place.Key))}.",
        statusCode: StatusCodes.Status404NotFound);
}
