namespace EmpathyBot.Practice.Debriefs;

/// <summary>
/// The questions of a long debrief, one after the other. A stage is one question, or the one gentle question more that may follow it: even
/// stages are questions, odd ones what comes after.
/// </summary>
public static class DebriefFlow
{
    private static readonly DebriefQuestion[] Orid =
        [DebriefQuestion.Happened, DebriefQuestion.Felt, DebriefQuestion.Meant, DebriefQuestion.Next, DebriefQuestion.Principle, DebriefQuestion.Promise];

    private static readonly DebriefQuestion[] Sbi =
        [DebriefQuestion.Situation, DebriefQuestion.Behaviour, DebriefQuestion.Impact, DebriefQuestion.Intent, DebriefQuestion.Principle, DebriefQuestion.Promise];

    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<DebriefQuestion> Of(DebriefForm form) => form is DebriefForm.Sbi ? Sbi : Orid;

    /// <summary>The question of that stage; null when the debrief is through.</summary>
    public static DebriefQuestion? At(DebriefForm form, int stage) => stage >= 0 && stage / 2 < Of(form).Count ? Of(form)[stage / 2] : null;

    /// <summary>Whether that stage is the one gentle question more.</summary>
    public static bool IsMore(int stage) => stage % 2 == 1;

    /// <summary>The stage after an answer, or after a question that was skipped.</summary>
    /// <param name="form">The form.</param>
    /// <param name="stage">The stage that was answered.</param>
    /// <param name="depth">How deep the answer went, as the coach reads it; null where it wasn't read, or was skipped.</param>
    public static int After(DebriefForm form, int stage, int? depth) =>
        depth == 0 && !IsMore(stage) && At(form, stage) is { } question && LooksInward(question) ? stage + 1 : (stage / 2 * 2) + 2;

    /// <summary>
    /// Whether an answer is about oneself, so that there is more to it than telling what happened. What happened and what was said are asked for
    /// as they were: there, nothing more is asked.
    /// </summary>
    public static bool LooksInward(DebriefQuestion question) =>
        question is DebriefQuestion.Felt or DebriefQuestion.Meant or DebriefQuestion.Next or DebriefQuestion.Intent;

    /// <summary>What an answer at that stage is kept under.</summary>
    public static string NameAt(DebriefForm form, int stage) =>
        At(form, stage) is { } question ? NameOf(question, IsMore(stage)) : throw new ArgumentOutOfRangeException(nameof(stage), stage, "The debrief is through by then.");

    /// <inheritdoc cref="NameAt"/>
    public static string NameOf(DebriefQuestion question, bool isMore = false) => question.ToString().ToLowerInvariant() + (isMore ? "-more" : "");
}
