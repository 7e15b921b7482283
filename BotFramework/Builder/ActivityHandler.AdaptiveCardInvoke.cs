using System.Net;
using System.Text.Json;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Builder;

/// <content>What a press of Action.Execute must look like.</content>
public partial class ActivityHandler
{
    private static class AdaptiveCardInvoke
    {
        internal const string Name = "adaptiveCard/action";
        private const string ExecuteAction = "Action.Execute";

        /// <exception cref="InvokeResponseException">400, with what is wrong as the client expects to hear it.</exception>
        internal static AdaptiveCardInvokeValue Read(object? value)
        {
            if (value is not JsonElement { ValueKind: JsonValueKind.Object })
                throw Refusal("BadRequest", "Missing value property");

            var press = Parse(value);
            if (press.Action is not { } action)
                throw Refusal("BadRequest", "Missing action property");
            if (action.Type != ExecuteAction)
                throw Refusal("NotSupported", $"The action '{action.Type}' is not supported.");
            return press;
        }

        private static AdaptiveCardInvokeValue Parse(object value)
        {
            try
            {
                return OpenValue.As<AdaptiveCardInvokeValue>(value)!;
            }
            catch (JsonException)
            {
                throw Refusal("BadRequest", "Value property is not properly formed");
            }
        }

        private static InvokeResponseException Refusal(string code, string message) => new(
            HttpStatusCode.BadRequest,
            new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error(code, message),
            });
    }
}
