using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Safety;

/// <summary>A dilemma, a drill or a note that was flagged.</summary>
/// <param name="Id">The id of the dilemma, the drill or the note.</param>
public sealed record FlagSubject(FlagOn On, string Id)
{
    internal const string Drill = "drill/";
    internal const string Dilemma = "dilemma/";
    internal const string Note = "note/";

    /// <summary>A note that somebody got.</summary>
    public static FlagSubject Of(Guid note) => new(FlagOn.Note, note.ToString("N"));

    public override string ToString() => On switch { FlagOn.Drill => Drill, FlagOn.Note => Note, _ => Dilemma } + Id;

    /// <summary>What <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FlagSubject? Parse(string? text) => text switch
    {
        not null when text.StartsWith(Drill, StringComparison.Ordinal) => new FlagSubject(FlagOn.Drill, text[Drill.Length..]),
        not null when text.StartsWith(Dilemma, StringComparison.Ordinal) => new FlagSubject(FlagOn.Dilemma, text[Dilemma.Length..]),
        not null when text.StartsWith(Note, StringComparison.Ordinal) => new FlagSubject(FlagOn.Note, text[Note.Length..]),
        _ => null,
    };
}
