using System.Text;
using System.Text.Encodings.Web;

namespace EmpathyBot.Cards.Drops;

/// <summary>What can be chosen in two of the fields. Only as much as a card has room for: the rest is named by typing it.</summary>
/// <param name="What">The most usual first.</param>
/// <param name="Whom">The most usual first.</param>
/// <param name="AsksForTeam">Whether there are more teams than can be listed, and another one is named by typing it.</param>
public sealed record DropChoices(IReadOnlyList<DropChoice> What, IReadOnlyList<DropChoice> Whom, bool AsksForTeam = false)
{
    /// <summary>More teams than these are not listed.</summary>
    public const int MostTeams = 20;

    /// <summary>All the room that they may take.</summary>
    internal const int WholeShare = 8;

    // Bytes a share.
    private const int RoomOfWhat = 900;
    private const int RoomOfWhom = 640;

    // What stands around a title and its value.
    private const int Around = 24;

    /// <summary>As much of it as fits, with what is chosen in any case.</summary>
    /// <param name="form">What is chosen.</param>
    /// <param name="share">How much of their room there is for them: from <see cref="WholeShare"/> down to 0.</param>
    internal DropChoices Fitting(DropForm form, int share) =>
        this with { What = Fitting(What, form.What, share * RoomOfWhat), Whom = Fitting(Whom, form.Whom, share * RoomOfWhom) };

    private static List<DropChoice> Fitting(IReadOnlyList<DropChoice> choices, string chosen, int room)
    {
        var left = room - choices.Where(choice => choice.Value == chosen).Sum(BytesOf);
        return [.. choices.Where(choice => choice.Value == chosen || (left -= BytesOf(choice)) >= 0)];
    }

    private static int BytesOf(DropChoice choice) => BytesOf(choice.Title) + BytesOf(choice.Value) + Around;

    private static int BytesOf(string text) => Encoding.UTF8.GetByteCount(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text));
}

/// <summary>One line of a list, and what it stands for.</summary>
public sealed record DropChoice(string Title, string Value);
