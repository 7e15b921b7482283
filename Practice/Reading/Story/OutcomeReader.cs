using System.Globalization;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads what comes of a choice or of a reply, with its words not yet filled in.</summary>
internal static class OutcomeReader
{
    /// <summary>The section's <c>outcomes</c>.</summary>
    public static IReadOnlyList<Outcome> Read(Section section)
    {
        var outcomes = section.Sections("outcomes", Shapes.Outcome);
        Variants.CheckOrder(outcomes, "outcome");
        return [.. outcomes.Select(Outcome)];
    }

    private static Outcome Outcome(Section section)
    {
        var goesTo = section.Id("goes-to");
        if (goesTo.Length > 0)
            section.Notes.Destinations.Add(new Mention(goesTo, section.PlaceOf("goes-to")));
        var later = Section.Of(section.Node("later"), Shapes.Later, section.Notes);
        return section.Notes.Remember(
            new Outcome(section.When(), section.Template("text"), section.Stakes(), later is null ? null : Later(later), section.Made("sets", section.Notes.FactsMade), goesTo),
            section.Place);
    }

    private static LaterOutcome Later(Section section) => new(After(section), section.Template("text"), section.Stakes());

    private static TimeSpan After(Section section)
    {
        if (section.TextNode("after") is not { } text)
            return TimeSpan.Zero;

        var match = Limits.After().Match(text.Value);
        if (match.Success)
        {
            var count = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var after = match.Groups[2].Value[0] switch
            {
                'm' => TimeSpan.FromMinutes(count),
                'h' => TimeSpan.FromHours(count),
                _ => TimeSpan.FromDays(count),
            };
            if (after <= Limits.LongestLater)
                return after;
        }

        section.Complain("after", text.Place, $"'{text.Value}' is not understood as a time. Write it like 40 minutes, 3 hours or 6 days, {Limits.LongestLater.Days} days at most.");
        return TimeSpan.Zero;
    }
}
