using EmpathyBot.Cards.OwnData;
using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Tells a person what is held on them, who can see it, for how long, and where it went.</summary>
internal sealed class WhoSeesWhat(PersonSettings settings, KeepingOptions keeping, ISecondReader? model = null)
{
    public async Task<AdaptiveCard> CardAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        var zone = settings.HoursOf(scope).Zone;
        var fetched = await scope.Turn.OwnData.FindFetchedAsync(cancellationToken);
        return WhoSeesCard.Make(scope.Words, new WhoSees(
            keeping.WordsMonths,
            await scope.Turn.OwnData.FindTeamsAsync(cancellationToken),
            model is not null,
            [
                .. fetched.Select(row => scope.Words.ExportedTo(
                    scope.Words.DateAndTime(Instant.FromDateTimeOffset(row.EndedAt!.Value).InZone(zone).LocalDateTime), row.Way is ExportWay.Link)),
            ]));
    }
}
