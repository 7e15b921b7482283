using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Schema;

/// <content>What an activity carries.</content>
public sealed partial class Activity
{
    /// <summary>Whether there is anything to show.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    public Mention[] GetMentions()
    {
        if (Entities is not { Count: > 0 } entities)
            return [];

        List<Mention>? mentions = null;
        foreach (var entity in entities)
        {
            if (string.Equals(entity?.Type, Mention.TypeName, StringComparison.OrdinalIgnoreCase) && entity!.GetAs<Mention>() is { } mention)
                (mentions ??= []).Add(mention);
        }

        return mentions?.ToArray() ?? [];
    }

    /// <summary>The channel's own data as <typeparamref name="T"/>; null when there is none.</summary>
    /// <exception cref="JsonException">The data has another shape.</exception>
    public T? GetChannelData<T>() => OpenValue.As<T>(ChannelData);

    /// <summary>As <see cref="GetChannelData{T}"/>, but false when there is none or it has another shape.</summary>
    public bool TryGetChannelData<T>([MaybeNullWhen(false)] out T instance)
    {
        try
        {
            instance = OpenValue.As<T>(ChannelData);
            return instance is not null;
        }
        catch (JsonException)
        {
            instance = default;
            return false;
        }
    }

    /// <summary>Whether the activity came over a WebSocket rather than by HTTP: such a service URL has another scheme.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is { } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
