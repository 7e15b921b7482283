namespace EmpathyBot.Bot.Playground;

/// <summary><c>GET</c> and <c>POST /playground/clock</c>: reads the bot's time and moves it forward.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this RouteGroupBuilder group)
    {
        group.MapGet("/clock", (PlaygroundClock clock) => Tell(clock.GetUtcNow()));
        group.MapPost("/clock", AdvanceAsync);
    }

    private static async Task<IResult> AdvanceAsync(HttpContext context, PlaygroundClock clock, TimeWalk walk)
    {
        var (body, complaint) = await Body.ReadAsync(context);
        if (complaint is not null)
            return Refusal.Of(complaint);

        var move = ClockMove.Read(body, clock.Ahead);
        if (move.Complaint is not null)
            return Refusal.Of(move.Complaint);

        return Tell(await walk.AdvanceAsync(move.By, context.RequestAborted));
    }

    private static IResult Tell(DateTimeOffset now) =>
        TypedResults.Json(new { now = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture) });
}
