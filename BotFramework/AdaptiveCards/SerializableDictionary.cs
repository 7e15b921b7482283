namespace AdaptiveCards;

/// <summary>Members that a host knows and the card's schema does not, by their JSON name.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue> where TKey : notnull;
