namespace Microsoft.Bot.Builder;

/// <summary>A property of a state.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}
