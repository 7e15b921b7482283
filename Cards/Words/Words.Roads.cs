using EmpathyBot.Practice.Figures;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about the roads beside a run.</summary>
public sealed partial class Words
{
    public string RoadsOpen => Text();

    public string RoadsTitle => Text();

    public string RoadsHow => Text();

    public string RoadsCompareTitle => Text();

    public string RoadsMore => Text();

    public string RoadsFirst => Text();

    public string RoadsBack => Text();

    public string RoadsYouSaid => Text();

    public string RoadsYouDid => Text();

    public string RoadsCouldSay => Text();

    public string RoadsCouldDo => Text();

    public string RoadsTheyHeard => Text();

    public string RoadsCouldHear => Text();

    public string RoadsNothingLater => Text();

    public string RoadsLaterByItself => Text();

    public string RoadsOnlyWay => Text();

    public string RoadsColleagues => Text();

    // On the picture: a few words in small letters.
    public string RoadsKeyAtOnce => Text();

    public string RoadsKeyLater => Text();

    public string RoadsKeyBetter => Text();

    public string RoadsKeyWorse => Text();

    public string RoadsKeyEnds => Text();

    public string RoadsKeyJoins => Text();

    public string RoadsKeyGoesOn => Text();

    public string RoadsKeyTogether => Text();

    public string RoadsKeyAsked => Text();

    public string RoadsKeyYourWay => Text();

    public string RoadsKeyOtherWays => Text();

    public string RoadsOpenOf(string title) => Format(Text(), title);

    public string RoadsDecision(int number) => Format(Text(), number);

    public string RoadsSideBySide(int number, char letter) => Format(Text(), number, letter);

    public string RoadsYou(string did) => Format(Text(), did);

    public string RoadsAsked(string stakes) => Format(Text(), stakes);

    public string RoadsEnds(string title) => Format(Text(), title);

    public string RoadsEndsSame(string title) => Format(Text(), title);

    public string RoadsJoins(int number) => Format(Text(), number);

    /// <summary>That a way goes on elsewhere, and how it can end: three endings, and that there are more.</summary>
    public string RoadsGoesOn(IReadOnlyList<string> endings, bool mayJoin)
    {
        const int most = 3;
        var some = string.Join(", ", endings.Take(most)) + (endings.Count > most ? " \u2026" : "");
        return (endings.Count, mayJoin) switch
        {
            (0, _) => Text("RoadsGoesOnBack"),
            (_, false) => Format(Text("RoadsGoesOnEnds"), some),
            _ => Format(Text("RoadsGoesOnEither"), some),
        };
    }

    public string RoadsDecisionsBetween(int count) => count == 1 ? Text("RoadsDecisionsBetweenOne") : Format(Text("RoadsDecisionsBetweenMany"), count);

    /// <summary>A picture of roads in two sentences, for those who don't see it.</summary>
    public string RoadsStory(int decisions, string ending, int ends, int joins, int goesOn) =>
        Format(decisions == 1 ? Text("RoadsStoryOne") : Text("RoadsStoryMany"), decisions, ending, ends, joins, goesOn);

    /// <summary>How many colleagues went somewhere, as far as it may be said; empty where nothing may.</summary>
    public string RoadsShare(Share? share) => share switch
    {
        Share.About about => Format(Text("RoadsShareAbout"), about.Percent),
        Share.Most => Text("RoadsShareMost"),
        _ => "",
    };
}
