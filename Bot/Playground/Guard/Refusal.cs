namespace EmpathyBot.Bot.Playground;

/// <summary>An answer that says in a sentence what was wrong (problem details, RFC 9457).</summary>
internal static class Refusal
{
    public static IResult Of(string sentence, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Problem(detail: sentence, statusCode: status);
}
