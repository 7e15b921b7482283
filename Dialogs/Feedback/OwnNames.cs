using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Feedback;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>Keeps the name of whoever offered something without it out of all that they say about it later.</summary>
internal static class OwnNames
{
    /// <summary>The same words, where their name stands with what they offered; otherwise without it.</summary>
    public static string Without(TurnScope scope, NotePrompt prompt, string words) => prompt.Row.IsNamed
        ? words
        : OwnName.Without(words, scope.Turn.Name, StoryWords.Of(prompt.Row.Customer ?? "", prompt.Row.Text ?? "", prompt.Row.Question ?? ""));
}
