namespace Microsoft.Bot.Builder;

/// <summary>Gives out properties of a state.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
