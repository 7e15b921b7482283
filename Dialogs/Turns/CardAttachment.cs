namespace EmpathyBot.Dialogs.Turns;

/// <summary>Cards as messages carry them: as the JSON they were written to, which both builds send unchanged.</summary>
internal static class CardAttachment
{
    public static Attachment Of(AdaptiveCard card) => new()
    {
        ContentType = AdaptiveCard.ContentType,
        Content = new OpenObject(card.ToJson()),
    };
}
