using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.OwnData;

/// <summary>Where somebody is told that nothing is left of them: all that is known of them by then, and known no more once it is said.</summary>
public sealed partial record LastWord(
    string ChannelId, string ServiceUrl, string ConversationId, string ConversationType, string? TenantId, string BotId, string? ChannelUserId, string? Locale)
{
    internal static LastWord Of(PersonRow person, ConversationRow chat) => new(
        chat.ChannelId, chat.ServiceUrl, chat.ConversationId, chat.Type, chat.TenantId, chat.BotId, person.ChannelUserId, person.Locale);

    internal static LastWord? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, LastWordJson.Default.LastWord);

    internal string Write() => JsonSerializer.Serialize(this, LastWordJson.Default.LastWord);

    [JsonSerializable(typeof(LastWord))]
    private sealed partial class LastWordJson : JsonSerializerContext;
}
