namespace EmpathyBot.Dialogs.Turns;

/// <summary>Cards as messages carry them: as open JSON, which both builds send unchanged.</summary>
internal static class CardAttachment
{
    public static Attachment Of(AdaptiveCard card) => new()
    {
        ContentType = AdaptiveCard.ContentType,
        Content = OpenJson.Tree(card.ToJson()),
    };
}
