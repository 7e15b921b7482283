namespace EmpathyBot.Cards.Elements;

/// <summary>
/// Something to press: an Action.Execute with an Action.Submit of the same data as its fallback, since phones fail at the first at times.
/// The data names ids only; everything is checked again when it arrives.
/// </summary>
public static class Press
{
    public const string VerbKey = "verb";
    public const string AttemptKey = "attempt";
    public const string StepKey = "step";
    public const string IdKey = "id";

    /// <summary>The input of a typed line.</summary>
    public const string LineKey = "line";

    /// <summary>Says that the person was shown what in their words tells on somebody, and meant what they sent then.</summary>
    public const string LookedKey = "looked";

    /// <summary>A press that belongs to no attempt.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="verb">What it asks for.</param>
    /// <param name="from">The card it stands on, so that the press can be answered with that card.</param>
    public static AdaptiveExecuteAction Of(string title, string verb, string from) =>
        Make(title, verb, new Dictionary<string, object> { [VerbKey] = verb, [IdKey] = from });

    /// <summary>A press at one step of an attempt.</summary>
    public static AdaptiveExecuteAction Of(string title, string verb, Guid attempt, int step, string? id = null)
    {
        var data = new Dictionary<string, object>
        {
            [VerbKey] = verb,
            [AttemptKey] = attempt.ToString("N"),
            [StepKey] = step,
        };
        if (id is not null)
            data[IdKey] = id;
        return Make(title, verb, data);
    }

    /// <summary>The press that comes again once its words were looked at.</summary>
    public static AdaptiveExecuteAction AfterLook(string title, string verb, Guid? attempt, int step, string? id)
    {
        var data = new Dictionary<string, object> { [VerbKey] = verb, [StepKey] = step, [LookedKey] = true };
        if (attempt is { } one)
            data[AttemptKey] = one.ToString("N");
        if (id is not null)
            data[IdKey] = id;
        return Make(title, verb, data);
    }

    private static AdaptiveExecuteAction Make(string title, string verb, Dictionary<string, object> data) => new()
    {
        Title = title,
        Verb = verb,
        Data = data,
        Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = title, Data = data }),
    };
}
