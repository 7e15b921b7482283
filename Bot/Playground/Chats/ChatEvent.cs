using System.Text.Json.Nodes;

namespace EmpathyBot.Bot.Playground;

/// <summary>Something that happened in a chat. Sequence 0 passes by (the bot types) and is kept nowhere.</summary>
/// <param name="Sequence">Counts up within its chat from 1; the page resumes after the last one it saw.</param>
/// <param name="Kind">One of <see cref="ChatEventKind"/>.</param>
/// <param name="Id">The message it is about; empty where it is about none.</param>
/// <param name="Body">What the page needs to show it.</param>
internal sealed record ChatEvent(long Sequence, string Kind, string Id, JsonObject Body);

internal static class ChatEventKind
{
    public const string Message = "message";
    public const string Update = "update";
    public const string Delete = "delete";
    public const string Notice = "notice";
    public const string Installed = "installed";

    // Told to who looks, kept nowhere:
    public const string Typing = "typing";
    public const string Busy = "busy";
    public const string Ready = "ready";
    public const string Reset = "reset";
    public const string Elsewhere = "elsewhere";
    public const string Moved = "moved";
}
