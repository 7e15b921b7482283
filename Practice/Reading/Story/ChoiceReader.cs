using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads a choice, with its words not yet filled in.</summary>
internal static class ChoiceReader
{
    public static Choice Read(Section section)
    {
        var isSpoken = section.Has("say");
        return section.Notes.Remember(
            new Choice
            {
                Id = section.Id("id"),
                Text = section.Template(isSpoken ? "say" : "do"),
                IsSpoken = isSpoken,
                Kind = section.OneOf<ChoiceKind>("kind"),
                Policy = section.OneOf<PolicyStance>("policy"),
                When = section.When(),
                Outcomes = OutcomeReader.Read(section),
            },
            section.PlaceOf("id"));
    }
}
