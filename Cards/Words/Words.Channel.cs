using EmpathyBot.Cards.Feedback;
using EmpathyBot.Practice.Figures;
using NodaTime;

namespace EmpathyBot.Cards.Words;

/// <summary>What stands in a team's channel of what colleagues offer each other.</summary>
public sealed partial class Words
{
    public string ThreadRemoved => Text();

    public string ThreadCustomer => Text();

    public string ThreadQuestion => Text();

    public string ThreadGive => Text();

    public string ThreadSummary => Text();

    public string TeamWeekTitle => Text();

    public string TeamWeekPair => Text();

    public string TeamWeekSummary => Text();

    public string ThreadTitle(PromptView.Offered what) => Text("ThreadTitle" + what);

    public string ThreadWords(PromptView.Offered what) => Text("Thread" + what);

    public string ThreadBy(string? name) => name is null ? Text("ThreadByColleague") : Format(Text(), name);

    public string ThreadNoteOf(string? name) => name is null ? Text("ThreadNoteOfColleague") : Format(Text(), name);

    public string ThreadAsked(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? Text("ThreadAskedNobody") : Format(Text(), List(names));
    }

    public string ThreadUntil(LocalDate until, LocalDate today) => Format(Text(), Date(until, today));

    public string ThreadNotes(int notes) => notes == 0 ? Text("ThreadNotesNone") : Count("ThreadNotes", notes);

    public string ThreadClosed(int notes) => notes == 0 ? Text("ThreadClosedNone") : Count("ThreadClosed", notes);

    /// <summary>How many; fewer than five people are told as a few. Empty where there is nothing to tell.</summary>
    public string TeamWeek(int answered, int givers, int thanks)
    {
        var told = new List<string>();
        if (answered > 0)
        {
            var by = givers < DropFigures.Fewest ? Text("TeamWeekFew") : Format(Text("TeamWeekPeople"), givers);
            told.Add(Format(answered == 1 ? Text("TeamWeekOne") : Text("TeamWeekMany"), answered, by));
        }

        if (thanks > 0)
            told.Add(thanks < DropFigures.Fewest ? Text("TeamWeekThanksFew") : Format(Text("TeamWeekThanks"), thanks));
        return string.Join(' ', told);
    }
}
