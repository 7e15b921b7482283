using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Exploration;
using EmpathyBot.Practice.Reading.Checks;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Story;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading;

/// <summary>Reads a dilemma's file: text in, a dilemma or complaints out. docs/writing-dilemmas.md explains the format to authors.</summary>
public static class DilemmaReader
{
    private const string What = "dilemma";

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
        var source = SourceText.Normalised(text);
        if (!SourceText.IsFitToParse(source, What, complaints) || YamlTree.Read(source, What, complaints) is not { } root)
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
        var walks = complaints.StoryIsWhole ? new WalkCheck(draft, notes).Run(guises) : [];
        return new(file, complaints.Count == 0 ? Dilemma(draft, guises, walks, SourceText.HashOf(source)) : null, complaints.InOrder(), section.PlaceOf("id"));
    }

    private static Dilemma Dilemma(Draft draft, IReadOnlyList<Guise> guises, IReadOnlyList<Exploration.Exploration> walks, string hash) => new()
    {
        Id = draft.Id,
        Hash = hash,
        Language = draft.Language,
        Title = draft.Title,
        Topic = draft.Topic,
        Difficulty = draft.Difficulty,
        Minutes = Math.Max(draft.Minutes, ReadingTime.OfRun([.. walks.Select(walk => walk.Minutes)], draft.About, draft.Policy, draft.ContentNote).Typical),
        About = draft.About,
        Policy = draft.Policy,
        ContentNote = draft.ContentNote,
        Twin = draft.Twin,
        Debrief = draft.Debrief,
        Guises = guises,
    };
}
