using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Checks;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Story;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading;

/// <summary>Reads a dilemma's file: text in, a dilemma or complaints out. docs/writing-dilemmas.md explains the format to authors.</summary>
public static class DilemmaReader
{
    /// <summary>Reads the text of a file. Whatever the text, it gives a dilemma or at least one complaint, and throws nothing.</summary>
    /// <param name="file">How the complaints call the file.</param>
    /// <param name="text">The whole text.</param>
    public static DilemmaReading Read(string file, string text) => Read(file, text, isKept: false);

    /// <summary>Reads a text that an earlier reader let through, maybe with wider limits: a run on it goes on however long its texts are.</summary>
    /// <param name="file">How the complaints call the text.</param>
    /// <param name="text">The whole text.</param>
    public static DilemmaReading ReadKept(string file, string text) => Read(file, text, isKept: true);

    private static DilemmaReading Read(string file, string text, bool isKept)
    {
        var complaints = new ComplaintList(file);
        var source = Normalised(text);
        if (!IsFitToParse(source, complaints) || YamlTree.Read(source, complaints) is not { } root)
            return new(file, null, complaints.InOrder(), Place.Start);

        var notes = new Notes(complaints, isKept);
        if (Section.Of(root, Shapes.Dilemma, notes) is not { } section)
            return new(file, null, complaints.InOrder(), Place.Start);

        var draft = DraftReader.Read(section);
        NamesCheck.Run(draft, notes);
        if (complaints.StoryIsWhole)
            LoopsCheck.Run(draft, notes);
        var isFilled = WordsCheck.Run(draft, notes, source);
        if (isFilled && !isKept)
            RoomCheck.Run(draft, notes);
        var guises = draft.Guises.Select(guise => isFilled ? Filling.Of(draft, guise) : Filling.Unfilled(draft, guise)).ToList();
        if (complaints.StoryIsWhole)
            new WalkCheck(draft, notes).Run(guises);

        return new(file, complaints.Count == 0 ? Dilemma(draft, guises, HashOf(source)) : null, complaints.InOrder(), section.PlaceOf("id"));
    }

    private static string Normalised(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string HashOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    private static bool IsFitToParse(string source, ComplaintList complaints)
    {
        if (source.Length > Limits.Characters)
        {
            complaints.Add(Place.Start, $"The file has {source.Length} characters; a dilemma has {Limits.Characters} at most.");
            return false;
        }

        var tab = source.IndexOf('\t', StringComparison.Ordinal);
        if (tab >= 0)
            complaints.Add(Place.At(source, tab), $"There is a tab here{(source.LastIndexOf('\t') == tab ? "" : $", and {source.AsSpan().Count('\t') - 1} more below")}. Use spaces: most editors can turn all tabs of a file into spaces.");

        var odd = source.AsSpan().IndexOfAnyInRange('\0', '\u0008');
        if (odd >= 0)
            complaints.Add(Place.At(source, odd), "There is a character here that can't be seen and doesn't belong in a text. Is this really a text file, saved as UTF-8?");
        return tab < 0 && odd < 0;
    }

    private static Dilemma Dilemma(Draft draft, IReadOnlyList<Guise> guises, string hash) => new()
    {
        Id = draft.Id,
        Hash = hash,
        Language = draft.Language,
        Title = draft.Title,
        Topic = draft.Topic,
        Difficulty = draft.Difficulty,
        Minutes = draft.Minutes,
        About = draft.About,
        Policy = draft.Policy,
        ContentNote = draft.ContentNote,
        Twin = draft.Twin,
        Guises = guises,
    };
}
