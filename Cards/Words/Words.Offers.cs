using EmpathyBot.Practice.Feedback;
using NodaTime;

namespace EmpathyBot.Cards.Words;

/// <summary>What stands on the cards on which something is offered to colleagues.</summary>
public sealed partial class Words
{
    public string OfferIt => Text();

    public string OfferReply => Text();

    public string OfferLine => Text();

    public string OfferPrinciple => Text();

    public string OfferTitle => Text();

    public string OfferHow => Text();

    public string OfferTeam => Text();

    public string OfferWhom => Text();

    public string OfferName => Text();

    public string OfferNameHint => Text();

    public string OfferAs => Text();

    public string OfferNamed => Text();

    public string OfferUnnamed => Text();

    public string OfferUnnamedWaits => Text();

    public string OfferOnlyNamed => Format(Text(), Anonymity.Least, Anonymity.LeastForOne);

    public string OfferReady => Text();

    public string OfferAnything => Text();

    public string OfferOwn => Text();

    public string OfferOwnHint => Text();

    public string OfferLooks => Text();

    public string OfferLooksForOne => Text();

    public string OfferCleaned => Text();

    public string OfferShow => Text();

    public string OfferPost => Text();

    public string OfferSend => Text();

    public string OfferLeave => Text();

    public string OfferLeft => Text();

    public string OfferChanged => Text();

    public string OfferNotThere => Text();

    public string OfferNeedsName => Text();

    /// <param name="quote">The words that would hurt.</param>
    public string OfferHeld(string quote) => Format(Text(), Quote(quote));

    public string OfferNobodyNamed => Text();

    public string OfferSeveralNamed => Text();

    public string OfferGone => Text();

    public string OfferNoPlace => Text();

    public string OfferAlready => Text();

    public string OfferTakeBack => Text();

    public string OfferTakenBack => Text();

    public string OfferTakenOut => Text();

    public string OfferTakenMaybe => Text();

    public string OfferBackBefore => Text();

    public string OfferFailed => Text();

    public string OfferNothingThere => Text();

    public string OfferTeamName(string? team) => TeamName(team);

    public string OfferEveryone(string? team) => Format(Text(), TeamName(team));

    /// <param name="ready">Which of those that are ready, from 1.</param>
    public string OfferQuestion(int ready) => Text("OfferQuestion" + ready.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <param name="asked">How many are asked by name when it is posted.</param>
    public string OfferWhoIsAsked(int asked) => asked switch { 0 => Text("OfferAsksNobody"), 1 => Text("OfferAsksOne"), _ => Text("OfferAsksTwo") };

    /// <summary>A reason with the choice that it is for.</summary>
    public string OfferReason(string choice, string reason) => Format(Text(), choice, reason);

    public string OfferSent(string? name) => name is null ? Text("OfferSentToSomebody") : Format(Text(), name);

    /// <summary>When something comes to a team's channel.</summary>
    /// <param name="team">The team.</param>
    /// <param name="at">When, by the team's clock.</param>
    /// <param name="now">Now, by the same.</param>
    public string OfferPlanned(string? team, LocalDateTime at, LocalDateTime now)
    {
        var half = at.Hour < 12 ? "Morning" : "Afternoon";
        var days = Period.DaysBetween(now.Date, at.Date);
        return at <= now ? Format(Text("OfferPlannedNow"), TeamName(team))
            : days == 0 ? Format(Text("OfferPlannedToday"), TeamName(team))
            : days == 1 ? Format(Text("OfferPlannedTomorrow" + half), TeamName(team))
            : days < 7 ? Format(Text("OfferPlanned" + half), TeamName(team), at.ToString("dddd", language))
            : Format(Text("OfferPlannedOn"), TeamName(team), Date(at.Date, now.Date));
    }

    /// <summary>Where something that was posted stands.</summary>
    public string OfferStands(string? team) => Format(Text(), TeamName(team));
}
