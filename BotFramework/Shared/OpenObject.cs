using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EmpathyBot.BotFramework.Shared;

/// <summary>
/// A JSON object that is kept as its text until somebody looks inside: what was just written as JSON is sent without being taken apart
/// and put together again. It can be read like the tree that <see cref="OpenJson.Tree"/> makes, and not changed.
/// </summary>
public sealed class OpenObject : IDictionary<string, object>
{
    private Dictionary<string, object>? _members;

    /// <param name="json">The text of one JSON object; it is trusted to be that.</param>
    public OpenObject(string json) => Text = json;

    private string Text { get; }

    public ICollection<string> Keys => Members.Keys;

    public ICollection<object> Values => Members.Values;

    public int Count => Members.Count;

    public bool IsReadOnly => true;

    private Dictionary<string, object> Members => _members ??= (Dictionary<string, object>)OpenJson.Tree(Text)!;

    public object this[string key]
    {
        get => Members[key];
        set => throw ReadOnly();
    }

    public bool ContainsKey(string key) => Members.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => Members.TryGetValue(key, out value);

    public bool Contains(KeyValuePair<string, object> item) => Members.Contains(item);

    public void CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)Members).CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => Members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The JSON text.</summary>
    public override string ToString() => Text;

    public void Add(string key, object value) => throw ReadOnly();

    public void Add(KeyValuePair<string, object> item) => throw ReadOnly();

    public bool Remove(string key) => throw ReadOnly();

    public bool Remove(KeyValuePair<string, object> item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("This object is its text; make a new one from another text.");
}
