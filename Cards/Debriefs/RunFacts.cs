using EmpathyBot.Cards.Dilemmas;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.Debriefs;

/// <summary>What of the run itself stands beside a question: nobody has to remember what was said.</summary>
internal static class RunFacts
{
    public static IEnumerable<AdaptiveElement> Of(Words.Words words, DebriefMoment moment)
    {
        var point = TurningPoint.Of(moment.Run);
        var customer = moment.Run.Guise.Customer;
        return moment.Question switch
        {
            DebriefQuestion.Happened => [.. Heard(words, point), Did(words, point.Did)],
            DebriefQuestion.Felt => [Did(words, point.Did), .. AtOnce(words, moment)],
            DebriefQuestion.Meant => [Texts.Body(words.DebriefWanted(customer.Name, customer.Wants)), .. CameBack(words, point)],
            DebriefQuestion.Next => [Texts.Body(words.DebriefEndedAs(moment.Run.Ending!.Title)), Did(words, point.Did)],
            DebriefQuestion.Situation => Heard(words, point),
            DebriefQuestion.Behaviour => [Did(words, point.Did)],
            DebriefQuestion.Impact => [Did(words, point.Did), .. CameBack(words, point)],
            DebriefQuestion.Intent => [Did(words, point.Did), .. AtOnce(words, moment)],
            _ => [],
        };
    }

    private static IEnumerable<AdaptiveElement> Heard(Words.Words words, TurningPoint point) =>
        point.Heard.Length == 0 ? [] : [Texts.Body(words.DebriefHeard(point.Speaker, Quoted(words, point.Heard)))];

    // Typed words are never read as Markdown.
    private static AdaptiveElement Did(Words.Words words, RunTurn turn) => turn.Decision.Kind is DecisionKind.Reply
        ? Texts.Typed(words.DebriefYouSaidThen(SaidLine.Of(words, turn)), 2 * SaidLine.Longest)
        : Texts.Body(turn.IsSpoken ? words.DebriefYouSaidThen(words.Quote(turn.Did)) : words.DebriefYouDidThen(turn.Did));

    private static IEnumerable<AdaptiveElement> CameBack(Words.Words words, TurningPoint point) =>
        point.Told.Happened.Length == 0 ? [] : [Texts.Body(words.DebriefCameBack(point.Told.Happened))];

    private static IEnumerable<AdaptiveElement> AtOnce(Words.Words words, DebriefMoment moment) =>
        moment.SaidAtOnce is { } said ? [Texts.Typed(words.DebriefYouFelt(said), 2 * ShortDebrief.Longest)] : [];

    /// <summary>What is said, in quotes. What is told as well as said brings its own.</summary>
    public static string Quoted(Words.Words words, string says) => says.StartsWith('"') || says.EndsWith('"') ? says : words.Quote(says);
}
