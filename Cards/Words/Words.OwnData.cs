using EmpathyBot.Practice.Findings;
using NodaTime;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about what it holds on people.</summary>
public sealed partial class Words
{
    public string WhoSeesTitle => Text();

    public string WhoSeesNobody => Text();

    public string WhoSeesWhat => Text();

    public string WhoSeesWho => Text();

    public string WhoSeesHowLong => Text();

    public string WhoSeesManagers => Text();

    public string WhoSeesNever => Text();

    public string WhoSeesOperators => Text();

    public string WhoSeesModel => Text();

    public string WhoSeesExports => Text();

    public string WhoSeesNoExports => Text();

    public string ExportMine => Text();

    public string ExportFirst => Text();

    public string ExportTitle => Text();

    public string ExportWhat => Text();

    public string ExportFetch => Text();

    public string ExportPageText => Text();

    public string ExportPageGone => Text();

    public string ExportByLink => Text();

    public string ExportConsent => Text();

    public string ExportUnderWay => Text();

    public string ExportDeclined => Text();

    public string ExportOver => Text();

    public string ExportFailed => Text();

    public string ForgetMe => Text();

    public string ForgetTitle => Text();

    public string ForgetGone => Text();

    public string ForgetStays => Text();

    public string ForgetBefore => Text();

    public string ForgetYes => Text();

    public string ForgetNo => Text();

    public string ForgetUnderWay => Text();

    public string ForgetLeft => Text();

    public string ForgottenTitle => Text();

    public string ForgottenText => Text();

    public string ForgottenSummary => Text();

    public string OwnTextTitle => Text();

    public string OwnTextYou => Text();

    public string OwnTextSettings => Text();

    public string OwnTextDilemmas => Text();

    public string OwnTextDrills => Text();

    public string OwnTextReturns => Text();

    public string OwnTextMessages => Text();

    public string OwnTextExports => Text();

    public string OwnTextNothing => Text();

    public string OwnTextRest => Text();

    public string OwnTextEmptied => Text();

    public string WhoSeesMoreExports(int count) => Format(Text(), count);

    public string ExportLinkHow(string until) => Format(Text(), until);

    public string ExportFileHow(string until) => Format(Text(), until);

    public string ExportedTo(string when, bool byLink) => Format(Text(byLink ? "ExportedByLink" : "ExportedAsFile"), when);

    public string OwnTextMade(LocalDateTime at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Format(Text(), DateAndTime(at), zone.Id);
    }

    public string OwnTextName(string name) => Format(Text(), name);

    public string OwnTextSince(LocalDateTime since) => Format(Text(), DateAndTime(since));

    public string OwnTextTeams(IEnumerable<string> teams) => Format(Text(), List(teams));

    public string OwnTextBegan(LocalDateTime at, string title) => Format(Text(), DateAndTime(at), title);

    public string OwnTextOffered(LocalDateTime at, string title) => Format(Text(), DateAndTime(at), title);

    public string OwnTextAsked(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), what);

    public string OwnTextSaid(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextDid(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), what);

    public string OwnTextWrote(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextLookingBack => Text();

    public string OwnTextPromises => Text();

    public string OwnTextPromised(LocalDateTime at, string what, LocalDateTime due) => Format(Text(), DateAndTime(at), Quote(what), DateAndTime(due));

    public string OwnTextFlags => Text();

    public string OwnTextFlagged(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextTalks => Text();

    public string OwnTextTalked(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextCame(string what) => Format(Text(), what);

    public string OwnTextEnded(string ending) => Format(Text(), ending);

    public string OwnTextFound(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Format(Text(), Quote(finding.Quote), finding.Why);
    }

    public string OwnTextReturn(string what, LocalDateTime last, LocalDateTime due) => Format(Text(), what, DateAndTime(last), DateAndTime(due));

    public string OwnTextMessage(string kind, LocalDateTime due, string state) => Format(Text(), Text("OwnTextKind" + kind), DateAndTime(due), Text("OwnTextState" + state));

    /// <summary>What is held, by whom it can be seen, and for how long.</summary>
    /// <param name="months">For how many months typed words are kept.</param>
    /// <param name="teams">The names of the person's teams.</param>
    public IReadOnlyList<(string What, string Who, string HowLong)> WhoSeesRows(int months, IReadOnlyList<string> teams)
    {
        var kept = months == 1 ? Text("WhoSeesOneMonth") : Format(Text("WhoSeesMonths"), months);
        var untilForgotten = Text("WhoSeesUntilForgotten");
        var onlyYou = Text("WhoSeesOnlyYou");
        return
        [
            (Text("WhoSeesWords"), onlyYou, kept),
            (Text("WhoSeesChoices"), Text("WhoSeesChoicesWho"), untilForgotten),
            (Text("WhoSeesDrills"), onlyYou, Text("WhoSeesDrillsHowLong")),
            (Text("WhoSeesMemory"), Text("WhoSeesMemoryWho"), untilForgotten),
            (Text("WhoSeesSettings"), onlyYou, untilForgotten),
            (teams.Count == 0 ? Text("WhoSeesName") : Format(Text("WhoSeesNameAndTeams"), List(teams)), Text("WhoSeesNameWho"), Text("WhoSeesNameHowLong")),
            (Text("WhoSeesMessages"), Text("WhoSeesMessagesWho"), untilForgotten),
            (Text("WhoSeesTalks"), Text("WhoSeesTalksWho"), Text("WhoSeesTalksHowLong")),
            (Text("WhoSeesNotes"), Text("WhoSeesNotesWho"), Text("WhoSeesNotesHowLong")),
            (Text("WhoSeesPlans"), Text("WhoSeesPlansWho"), Text("WhoSeesPlansHowLong")),
        ];
    }

    /// <summary>A date and a time of day on the person's wall.</summary>
    public string DateAndTime(LocalDateTime at) => $"{at.Date.ToString("d MMMM yyyy", language)}, {Time(at.TimeOfDay)}";
}
