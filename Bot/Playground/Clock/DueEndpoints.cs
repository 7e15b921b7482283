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

    private static object Describe(Coming coming) => coming switch
    {
        Coming.ForPerson one => Describe(one, Kind(one.Kind), one.About, PlaceOf(one.Person), PlaceOf(one.Person)?.Writers[0].GivenName ?? one.Person.Name),
        Coming.InChannel one => Describe(one, Kind(one.Kind), null, one.Team.TeamId == Place.Channel.ConversationId ? Place.Channel : null, one.Team.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(coming), coming, "There is no such thing to come."),
    };

    private static object Describe(Coming coming, string kind, string? about, Place? place, string? whom) => new
    {
        key = coming.Key,
        kind,
        about,
        @for = whom,
        chat = place?.Key,
        at = coming.At is { } at ? Iso.Of(at) : null,
    };

    private static Place? PlaceOf(PersonRow person) => Place.All.FirstOrDefault(place => !place.IsChannel && place.Member(person.ObjectId) is not null);

    private static string Kind(ChannelDeliveryKind kind) => kind switch
    {
        ChannelDeliveryKind.Prompt => "thread",
        ChannelDeliveryKind.Card => "card",
        ChannelDeliveryKind.Remove => "removal",
        ChannelDeliveryKind.Week => "week",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of delivery."),
    };

    private static string Kind(DeliveryKind kind) => kind switch
    {
        DeliveryKind.TimeOut => "timeout",
        DeliveryKind.LaterOutcome => "outcome",
        DeliveryKind.Promise => "promise",
        DeliveryKind.Debrief => "debrief",
        DeliveryKind.Note or DeliveryKind.NoteNews or DeliveryKind.NoteForm => "note",
        DeliveryKind.FeedbackAsk => "ask",
        DeliveryKind.OfferNews or DeliveryKind.OfferTold => "offer",
        DeliveryKind.Drop => "drop",
        DeliveryKind.Nudge => "nudge",
        DeliveryKind.Talk or DeliveryKind.TalkNews => "talk",
        DeliveryKind.Flags or DeliveryKind.FlagNews or DeliveryKind.Reviews => "flag",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of delivery."),
    };
}
