using EmpathyBot.Scheduling;
using EmpathyBot.Scheduling.Planning;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Bot.Playground;

/// <summary><c>GET /playground/due</c>: what is to come, the next first. Reads, and changes nothing.</summary>
internal static class DueEndpoints
{
    // As many as the page shows; how many there are in all stands beside them.
    private const int Most = 5;

    public static void MapDue(this RouteGroupBuilder group) => group.MapGet("/due", ReadAsync);

    private static async Task<IResult> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // A host that has only the playground has nothing due.
        var (count, first) = services.GetService<Timeline>() is { } timeline
            ? await timeline.LookAheadAsync(Most, cancellationToken)
            : (0, []);
        return TypedResults.Json(new { count, due = first.Select(Describe) });
    }

    private static object Describe(Coming coming)
    {
        var place = Place.All.FirstOrDefault(place => !place.IsChannel && place.Member(coming.Person.ObjectId) is not null);
        return new
        {
            key = coming.Key,
            kind = Kind(coming.Kind),
            about = coming.About,
            @for = place?.Writers[0].GivenName ?? coming.Person.Name,
            chat = place?.Key,
            at = coming.At is { } at ? Iso.Of(at) : null,
        };
    }

    private static string Kind(DeliveryKind kind) => kind switch
    {
        DeliveryKind.TimeOut => "timeout",
        DeliveryKind.LaterOutcome => "outcome",
        DeliveryKind.Promise => "promise",
        DeliveryKind.Debrief => "debrief",
        DeliveryKind.Note => "note",
        DeliveryKind.Drop => "drop",
        DeliveryKind.Nudge => "nudge",
        DeliveryKind.Talk or DeliveryKind.TalkNews => "talk",
        DeliveryKind.Flags or DeliveryKind.FlagNews or DeliveryKind.Reviews => "flag",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of delivery."),
    };
}
