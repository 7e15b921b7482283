using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>What became of a press: a card in place of the pressed one, a word, or a complaint that people can read.</summary>
internal sealed record PressOutcome(JsonObject? Card, string? Word, string? Complaint)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public static readonly PressOutcome Nothing = new(null, null, null);

    public static PressOutcome Read(BotAnswer answer)
    {
        if (answer.Complaint is { } complaint)
            return Complain(complaint);

        var status = answer.Body is JsonObject body ? body.Number("statusCode") : null;
        return (status, answer.Body.Text("type")) switch
        {
            (200, CardType) when answer.Body.Object("value") is { } card => new(card, null, null),
            (200, "application/vnd.microsoft.activity.message") when answer.Body.Text("value") is { } word => new(null, word, null),
            (_, "application/vnd.microsoft.error") => Complain(Sentence(answer.Body.Object("value"), status)),
            (_, "application/vnd.microsoft.activity.loginRequest") => Complain("The bot asks to sign in, which the playground can't."),
            _ => Complain("The bot's answer to this press is none that Teams knows."),
        };
    }

    public JsonObject ToJson() => new()
    {
        ["outcome"] = Card is not null ? "card" : Word is not null ? "message" : Complaint is not null ? "error" : "sent",
        ["text"] = Word ?? Complaint,
    };

    private static PressOutcome Complain(string sentence) => new(null, null, sentence);

    private static string Sentence(JsonObject? error, int? status) =>
        error.Text("message") is { Length: > 0 } message ? message : $"The bot could not do this ({error.Text("code") ?? $"{status}"}).";
}
