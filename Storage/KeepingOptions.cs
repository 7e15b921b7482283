namespace EmpathyBot.Storage;

/// <summary>Bound from <c>Practice:KeepWordsMonths</c>.</summary>
/// <param name="WordsMonths">For how many months typed words are kept: 1 to 120.</param>
public sealed record KeepingOptions(int WordsMonths = KeepingOptions.UsualMonths)
{
    public const int UsualMonths = 12;
    public const int MostMonths = 120;
}
