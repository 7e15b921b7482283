namespace Microsoft.Bot.Schema;

/// <summary>A request to do something, answered by a <see cref="ICommandResultActivity"/>.</summary>
public interface ICommandActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
}
