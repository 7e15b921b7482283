namespace EmpathyBot.Bot.Playground;

/// <summary><c>GET</c> and <c>POST /playground/clock</c>: reads the bot's time and moves it forward.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this RouteGroupBuilder group)
    {
        group.MapGet("/clock", (PlaygroundClock clock) => Tell(clock.GetUtcNow()));
        group.MapPost("/clock", AdvanceAsync);
    }

    private static async Task<IResult> AdvanceAsync(HttpContext context, PlaygroundClock clock, TimeWalk walk, ChatBook book)
    {
        var (body, complaint) = await Body.ReadAsync(context);
        if (complaint is not null)
            return Refusal.Of(complaint);

        var move = ClockMove.Read(body, clock.Ahead);
        if (move.Complaint is not null)
            return Refusal.Of(move.Complaint);

        try
        {
            return Tell(await walk.AdvanceAsync(move.By, context.RequestAborted));
        }
        finally
        {
            // A walk that was broken off has moved it too.
            book.Pass(ChatEventKind.Moved, new() { ["now"] = Iso.Of(clock.GetUtcNow()) });
        }
    }

    private static IResult Tell(DateTimeOffset now) => TypedResults.Json(new { now = Iso.Of(now) });
}
