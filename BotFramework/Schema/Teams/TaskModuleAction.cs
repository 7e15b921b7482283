using System.Text.Json;
using System.Text.Json.Nodes;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button of a simple card that opens a dialog window.</summary>
public sealed class TaskModuleAction : CardAction
{
    public TaskModuleAction(string title, object? value = null)
        : base(type: "invoke", title: title, value: AskToFetch(value))
    {
    }

    private static JsonObject AskToFetch(object? value)
    {
        var data = value switch
        {
            null => [],
            string json => JsonNode.Parse(json) as JsonObject,
            _ => JsonObject.Create(OpenValue.ToElement(value)),
        };
        data ??= [];
        data["type"] = "task/fetch";
        return data;
    }
}
