using System.Text.Json;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Values that a storage returns in another type than they had: numbers and trees.</summary>
internal static class StateValue
{
    /// <exception cref="InvalidCastException">The value cannot be seen as <typeparamref name="T"/>.</exception>
    internal static T As<T>(object value, string name)
    {
        try
        {
            return OpenValue.Convert<T>(value) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidCastException($"\"{name}\" in the state is a {value.GetType()}, not a {typeof(T)}.", e);
        }
    }
}
