using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button of a simple card or a suggested action; <see cref="ActionTypes"/> says what it does.</summary>
[JsonDerivedType(typeof(Teams.TaskModuleAction))]
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string? type = null,
        string? title = null,
        string? image = null,
        string? text = null,
        string? displayText = null,
        object? value = null,
        object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    public string? Type { get; set; }
    public string? Title { get; set; }
    public string? Image { get; set; }
    public string? Text { get; set; }
    public string? DisplayText { get; set; }
    public object? Value { get; set; }
    public object? ChannelData { get; set; }
    public string? ImageAltText { get; set; }

    /// <summary>A button that says <paramref name="input"/>.</summary>
    public static CardAction FromString(string input) => new(type: ActionTypes.ImBack, title: input, value: input);
}
