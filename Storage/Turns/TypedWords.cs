using System.Diagnostics.CodeAnalysis;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Turns;

/// <summary>Typed words as they are kept, of drills, dilemmas, debriefs and promises alike.</summary>
internal static class TypedWords
{
    /// <summary>What is kept of a text: whatever somebody types goes through here before it is kept.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Kept(string? text) => text;

    /// <summary>The row with these words in it.</summary>
    public static TRow With<TRow>(this TRow row, string text, IEnumerable<DrillFinding> findings, Legibility legibility, ReplySignals signals)
        where TRow : TypedWordsRow
    {
        row.Text = Kept(text);
        row.Findings = FindingsJson.Write(findings);
        row.Legibility = legibility;
        row.Apologies = signals.Apologies;
        row.Summaries = signals.Summaries;
        row.Updates = signals.Updates;
        row.QuestionsBeforeActions = signals.QuestionsBeforeActions;
        row.DefensiveWords = signals.DefensiveWords;
        row.CollaborativeWords = signals.CollaborativeWords;
        row.FixBeforePerson = signals.FixBeforePerson;
        return row;
    }

    public static ReplySignals SignalsOf(TypedWordsRow row) => new(
        row.Apologies, row.Summaries, row.Updates, row.QuestionsBeforeActions, row.DefensiveWords, row.CollaborativeWords, row.FixBeforePerson);
}
