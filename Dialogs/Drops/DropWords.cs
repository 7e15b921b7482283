using EmpathyBot.Cards.Drops;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Teams;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Hours.Words;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>What the words "drop" and "drops" do in a manager's own chat.</summary>
internal sealed class DropWords(DropDesk desk, DropCards cards) : IAreaWords
{
    public bool Takes(WordKind word) => word is WordKind.Drop or WordKind.Drops or WordKind.Planners or WordKind.Returns or WordKind.Debriefs;

    /// <summary>Whether the text is the word, where a reply is awaited: "drop the fee" is a reply.</summary>
    public bool IsMeant(TurnScope scope, Word word) =>
        word.Kind is not (WordKind.Drop or WordKind.Planners or WordKind.Debriefs) || word.Argument.Length == 0
        || (word.Kind is WordKind.Debriefs && DebriefFormWords.Understands(word.Argument))
        || (word.Kind is WordKind.Drop && Read(scope, word.Argument, DateTimeZone.Utc) is { Why: null });

    public Task AnswerAsync(TurnScope scope, Word word, string text, CancellationToken cancellationToken)
    {
        // Who plans, how often things return, and how they are talked over is said in the team's own channel.
        if (word.Kind is not (WordKind.Planners or WordKind.Returns or WordKind.Debriefs))
            return AnswerAsync(scope, word, cancellationToken);
        scope.Reply.Say(word.Kind switch
        {
            WordKind.Planners => scope.Words.PlannersHow,
            WordKind.Debriefs => scope.Words.DebriefsHow,
            _ => scope.Words.ReturnsHow,
        });
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(TurnScope scope, Word word, CancellationToken cancellationToken)
    {
        var teams = await desk.FindTeamsAsync(scope, cancellationToken);
        if (teams.Count == 0)
            scope.Reply.Say(desk.IsManager(scope) ? scope.Words.DropNoTeam : scope.Words.DropNotYours);
        else if (word.Kind is WordKind.Drops)
            scope.Reply.Show(await cards.ListAsync(scope, teams, 0, cancellationToken), scope.Words.SummaryOf(scope.Words.DropsTitle));
        else
            await OpenAsync(scope, teams, word.Argument, cancellationToken);
    }

    private async Task OpenAsync(TurnScope scope, IReadOnlyList<TeamRow> teams, string said, CancellationToken cancellationToken)
    {
        var team = await desk.OpenTeamAsync(scope, teams, cancellationToken);
        var zone = desk.ZoneOf(scope, team.Team);
        var today = DropDesk.Today(scope, zone);
        var draft = DropForms.Filled(team, today, zone);
        var fault = "";
        if (said.Length > 0)
        {
            var heard = Read(scope, said, zone);
            fault = heard switch
            {
                null => scope.Words.DropNotHeard(Cut(said), desk.Topics(scope.Words.Language)),
                { Why: { } why } => scope.Words.Misheard(why),
                _ => "",
            };
            draft = draft with
            {
                What = heard?.What ?? draft.What,
                Subject = heard?.What is null ? draft.Subject : heard.Subject,
                When = heard?.When?.Planned(DropForms.TimeOf(team), DropForms.DaysOf(team, today), today, zone) ?? draft.When,
            };
        }

        scope.Reply.Show(
            await cards.FormAsync(scope, teams, DropForms.Of(Guid.CreateVersion7(scope.Turn.Now), draft), draft, fault, isOpen: false, cancellationToken),
            scope.Words.SummaryOf(scope.Words.DropTitle));
    }

    private DropArgument? Read(TurnScope scope, string said, DateTimeZone zone) =>
        DropArgument.Read(said, desk.Dilemmas(scope.Words.Language), DropDesk.Now(scope), zone, Languages.WordsOf(scope.Words.Language));

    private static string Cut(string said) => said.Length <= DropFields.LongestName ? said : said[..DropFields.LongestName] + "…";
}
