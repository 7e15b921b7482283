using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Story;

namespace EmpathyBot.Practice.Reading.Checks;

/// <summary>No text outgrows its place once a guise's words are filled in.</summary>
internal static class RoomCheck
{
    public static void Run(Draft draft, Notes notes)
    {
        var fillings = draft.Guises.Select(guise => (Guise: guise.Id.Name, Filling: Filling.With(guise))).ToList();
        foreach (var (text, longest) in notes.Texts)
        {
            // What is too long as it is written has been told already.
            if (Room.Of(text.Value.Trim()) > longest)
                continue;
            var complaint = fillings
                .Select(one => Room.Complaint(one.Filling.In(text.Value.Trim()), longest, $" once the words of the guise '{one.Guise}' are filled in"))
                .FirstOrDefault(told => told is not null);
            if (complaint is not null)
                notes.Complaints.AddAside(text.Place, complaint);
        }
    }
}
