using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Pictures;

/// <summary>The few words on a picture of roads, in the person's language.</summary>
/// <param name="Stakes">What the stakes are called.</param>
/// <param name="AtOnce">Beside the bars of what is moved at once.</param>
/// <param name="Later">Beside those of what is moved later.</param>
/// <param name="Better">Beside a bar that is for the better.</param>
/// <param name="Worse">Beside one that is for the worse.</param>
/// <param name="Ends">Beside the sign of a road that ends.</param>
/// <param name="Joins">Beside the sign of a road that comes back.</param>
/// <param name="GoesOn">Beside the sign of a road that goes on elsewhere.</param>
/// <param name="Together">Beside the sum of all.</param>
/// <param name="Asked">Beside the sign of what was asked first.</param>
/// <param name="YourWay">Beside the thick line.</param>
/// <param name="OtherWays">Beside the thin one.</param>
public sealed record RoadLabels(
    IReadOnlyDictionary<Stake, string> Stakes,
    string AtOnce,
    string Later,
    string Better,
    string Worse,
    string Ends,
    string Joins,
    string GoesOn,
    string Together,
    string Asked,
    string YourWay,
    string OtherWays);
