using System.Text.Json;
using System.Text.Json.Serialization;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity is about. Whatever belongs to its type is in <see cref="Properties"/>.</summary>
[JsonDerivedType(typeof(Mention))]
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string? type) => Type = type;

    public string? Type { get; set; }

    /// <summary>Members that belong to the entity's type, as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>This entity read as <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public T? GetAs<T>() => this is T same ? same : OpenValue.Convert<T>(this);

    /// <summary>Takes over the members of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var read = OpenValue.Convert<Entity>(obj);
        Type = read?.Type;
        Properties = read?.Properties;
    }

    public bool Equals(Entity? other) =>
        other is not null && (ReferenceEquals(this, other) || OpenValue.ToElement(this).GetRawText() == OpenValue.ToElement(other).GetRawText());

    public override bool Equals(object? obj) => Equals(obj as Entity);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
