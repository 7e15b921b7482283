namespace EmpathyBot.Cards.Elements;

/// <summary>The field for typed words.</summary>
internal static class TypedInput
{
    /// <param name="label">What stands over it.</param>
    /// <param name="hint">What stands in it while it is empty.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="draft">What stands in it already; empty when nothing.</param>
    public static AdaptiveTextInput Make(string label, string hint, int longest, string draft = "") => new()
    {
        Id = Press.LineKey,
        Label = label,
        Placeholder = hint,
        IsMultiline = true,
        MaxLength = longest,
        Value = draft.Length > 0 ? draft : null,
    };
}
