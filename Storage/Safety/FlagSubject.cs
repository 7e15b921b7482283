using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Safety;

/// <summary>A dilemma or a drill that was flagged.</summary>
/// <param name="Id">The id of the dilemma or the drill.</param>
public sealed record FlagSubject(FlagOn On, string Id)
{
    internal const string Drill = "drill/";
    internal const string Dilemma = "dilemma/";

    public override string ToString() => (On is FlagOn.Drill ? Drill : Dilemma) + Id;

    /// <summary>What <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FlagSubject? Parse(string? text) => text switch
    {
        not null when text.StartsWith(Drill, StringComparison.Ordinal) => new FlagSubject(FlagOn.Drill, text[Drill.Length..]),
        not null when text.StartsWith(Dilemma, StringComparison.Ordinal) => new FlagSubject(FlagOn.Dilemma, text[Dilemma.Length..]),
        _ => null,
    };
}
