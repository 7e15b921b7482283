namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about somebody to talk to, and about what is heavy.</summary>
public sealed partial class Words
{
    public string TalkTitle => Text();

    public string TalkWhatIsSent => Text();

    public string TalkLineLabel => Text();

    public string TalkLineHint => Text();

    public string TalkSend => Text();

    public string TalkNobody => Text();

    public string TalkStillWaiting => Text();

    public string TalkHalfHour => Text();

    public string TalkLapsed => Text();

    public string TalkOthersNow => Text();

    public string TalkCallLead => Text();

    public string TalkCallLine => Text();

    public string TalkTake => Text();

    public string TalkGone => Text();

    public string TalkSummary => Text();

    public string TalkNewsSummary => Text();

    public string HeavyNotToday => Text();

    public string HeavyNoneOfThisKind => Text();

    public string SettingsNoHeavy => Text();

    public string CheckInTitle => Text();

    public string CheckInText => Text();

    public string CheckInFine => Text();

    public string CheckInMuch => Text();

    public string CheckInTalk => Text();

    public string CheckInFineSaid => Text();

    public string CheckInMuchSaid => Text();

    public string CheckInTalkSaid => Text();

    public string CheckInSummary => Text();

    public string FacilitatorsHow => Text();

    public string FacilitatorsNotYours => Text();

    public string TalkOnItsWay(int people) => people == 1 ? Text("TalkOnItsWayOne") : Format(Text("TalkOnItsWayMany"), people);

    /// <summary>Who gets it.</summary>
    /// <param name="names">Those who are named.</param>
    /// <param name="more">How many more there are.</param>
    public string TalkGoesTo(IReadOnlyList<string> names, int more) =>
        Format(Text(), List(more switch { 0 => names, 1 => [.. names, Text("TalkOneMore")], _ => [.. names, Format(Text("TalkManyMore"), more)] }));

    public string TalkArrived(int people) => people == 1 ? Text("TalkArrivedOne") : Format(Text("TalkArrivedMany"), people);

    /// <summary>Whom to turn to where nobody can be reached.</summary>
    /// <param name="contact">What the operator wrote; empty where nothing.</param>
    public string TalkContact(string contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return contact.Length == 0 ? Text("TalkNoContact") : Format(Text(), contact);
    }

    public string TalkTaken(string? name) => Format(Text(), Somebody(name));

    public string TalkCallText(string? name) => Format(Text(), Somebody(name));

    public string TalkYouAreOnIt(string? name) => Format(Text(), Somebody(name));

    public string TalkTakenByOther(string? taker, string? name) => Format(Text(), Somebody(taker), Somebody(name));

    public string HeavyNoneNoted(string topic) => Format(Text(), topic);

    public string HeavyShareHad(string title, string day) => Format(Text(), title, day);

    public string HeavyNoShare(string title) => Format(Text(), title);

    public string HeavyTurnedDown(string title, string topic) => Format(Text(), title, topic);

    public string HeavyLightNext(string title) => Format(Text(), title);

    public string SettingsBringBack(string topic) => Format(Text(), topic);

    public string FacilitatorsNow(string? team, IEnumerable<string> names) => Format(Text(), TeamName(team), List(names));

    public string FacilitatorsNobody(string? team) => Format(Text(), TeamName(team));

    public string FacilitatorsAppointed(IEnumerable<string> names, string? team) => Format(Text(), List(names), TeamName(team));

    public string FacilitatorsDismissed(IEnumerable<string> names, string? team) => Format(Text(), List(names), TeamName(team));

    public string FacilitatorsPlan(IEnumerable<string> names, string? team) => Format(Text(), List(names), TeamName(team));

    private string Somebody(string? name) => string.IsNullOrEmpty(name) ? Text() : name;
}
