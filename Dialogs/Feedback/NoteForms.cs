using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Scheduling.Content;
using EmpathyBot.Storage.Feedback;

namespace EmpathyBot.Dialogs.Feedback;

/// <summary>Reads what stands in the fields of a note.</summary>
internal static class NoteForms
{
    // What stands for a name may be longer than the name, and so may a gentler wording.
    private const int Slack = 100;

    /// <summary>What was chosen: in the card's own fields, or before it came to a card that has none.</summary>
    public static NoteChoices ChosenIn(CardAnswer answer)
    {
        var before = NoteFields.Read(answer.Id);
        return before with
        {
            Permission = NoteFields.WayOf(answer.Field(NoteFields.Permission)) is > 0 and var way ? way : before.Permission,
            MayBeShown = answer.Field(NoteFields.InThread) is { } shown ? shown == NoteFields.Yes : before.MayBeShown,
            Start = answer.Field(NoteFields.Start) is { Length: > 0 } start ? NoteFields.WayOf(start) : before.Start,
        };
    }

    public static NoteForm Read(Cards.Words.Words words, NotePrompt prompt, CardAnswer answer)
    {
        var chosen = ChosenIn(answer);
        string Typed(string name) => answer.Field(name) ?? "";
        var impact = chosen.Start == 0 ? Typed(NoteFields.Impact) : $"{words.NoteStart(chosen.Start)} {Typed(NoteFields.Impact)}".Trim();
        return new NoteForm(
            NoteViews.Of(prompt),
            chosen.Permission,
            new NoteDraft(words.NotePermission(chosen.Permission), Typed(NoteFields.Seen), impact, Typed(NoteFields.Alternative), Typed(NoteFields.Question)),
            chosen.MayBeShown);
    }

    /// <summary>Whether a field holds more than is taken.</summary>
    public static bool IsTooLong(CardAnswer answer)
    {
        var most = NoteFields.Longest + (answer.IsLooked || ChosenIn(answer).Read.Length > 0 ? Slack : 0);
        return NoteFields.Typed.Any(name => answer.Field(name) is { } typed && typed.Length > most);
    }

    /// <summary>What tells these words from others.</summary>
    public static string NameOf(NoteDraft note)
    {
        var all = string.Join('\u001f', Enum.GetValues<NotePart>().Select(part => note[part]));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
    }
}
