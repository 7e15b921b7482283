using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>A debrief as it stands, with all that was typed in it.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Answers">What was typed, in any order.</param>
public sealed record Debrief(DebriefRow Row, IReadOnlyList<DebriefAnswerRow> Answers)
{
    public Guid AttemptId => Row.AttemptId;

    public bool IsOpen => Row.Status is DebriefStatus.Open;

    /// <summary>What was typed to that question; null when nothing was, or when it is kept no more.</summary>
    public string? TextOf(string question) => Find(question)?.Text;

    /// <summary>The answer to that question; null when there is none.</summary>
    public DebriefAnswerRow? Find(string question) => Answers.FirstOrDefault(answer => answer.Question == question);

    /// <summary>The words in which a feeling of one's own was found in an answer; null when none was.</summary>
    public static string? FeelingIn(DebriefAnswerRow answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return FindingsJson.Read(answer.Findings, answer.Text).Where(one => !one.IsWithdrawn).Select(one => one.Finding).FirstOrDefault(finding => finding.Label is Label.OwnFeeling)?.Quote;
    }

    /// <summary>A message of another conversation can't be changed from here: its id counts as not known.</summary>
    internal Debrief SeenFrom(long conversation) =>
        Row.ShownIn == conversation || Row.CardId is null ? this : this with { Row = Row with { CardId = null } };
}
