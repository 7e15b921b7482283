using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>A dilemma as it stands in the file: one story, and the guises whose words are yet to be filled in.</summary>
internal sealed record Draft
{
    public required string Id { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Topic { get; init; }

    public required int Difficulty { get; init; }

    public required int Minutes { get; init; }

    public required string About { get; init; }

    public required string Policy { get; init; }

    public required string? ContentNote { get; init; }

    public required string? Twin { get; init; }

    public required DebriefForm? Debrief { get; init; }

    public required IReadOnlyList<DraftGuise> Guises { get; init; }

    public required Mention Start { get; init; }

    public required IReadOnlyList<Scene> Scenes { get; init; }

    public required IReadOnlyList<Ending> Endings { get; init; }
}

/// <summary>A guise as it stands in the file.</summary>
internal sealed record DraftGuise(Mention Id, Customer Customer, Facts Truths, IReadOnlyDictionary<string, Mention> Words, Place WordsPlace);
