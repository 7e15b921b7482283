using System.Collections.Immutable;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Practice.Library;

/// <summary>All dilemmas that can be played. It never changes; when files do, there is a new one.</summary>
public sealed class DilemmaLibrary
{
    /// <summary>The language that stands in for one that a dilemma isn't written in.</summary>
    public const string FallbackLanguage = "en";

    private readonly ImmutableDictionary<(string Id, string Language), Dilemma> _byName;

    private DilemmaLibrary(ImmutableArray<Dilemma> dilemmas, ImmutableArray<Complaint> complaints)
    {
        Dilemmas = dilemmas;
        Complaints = complaints;
        _byName = dilemmas.ToImmutableDictionary(dilemma => (dilemma.Id, dilemma.Language));
        Topics = [.. dilemmas.Select(dilemma => dilemma.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public static DilemmaLibrary Empty { get; } = new([], []);

    /// <summary>The dilemmas, by id and then by language.</summary>
    public ImmutableArray<Dilemma> Dilemmas { get; }

    /// <summary>What is wrong with any of the files, those included that are left out because another says the same id and language.</summary>
    public ImmutableArray<Complaint> Complaints { get; }

    /// <summary>Every topic there is, in order.</summary>
    public ImmutableArray<string> Topics { get; }

    /// <summary>The good ones of what was read. Of two with the same id and language the first is kept, and the other complained of.</summary>
    public static DilemmaLibrary Of(IEnumerable<DilemmaReading> readings)
    {
        var kept = new Dictionary<(string, string), (Dilemma Dilemma, string File, Place Place)>();
        var complaints = ImmutableArray.CreateBuilder<Complaint>();
        foreach (var reading in readings)
        {
            complaints.AddRange(reading.Complaints);
            if (reading.Dilemma is not { } dilemma || kept.TryAdd((dilemma.Id, dilemma.Language), (dilemma, reading.File, reading.IdPlace)))
                continue;

            var first = kept[(dilemma.Id, dilemma.Language)].File;
            complaints.Add(new Complaint(reading.File, reading.IdPlace.Line, reading.IdPlace.Column,
                $"'{dilemma.Id}' is there already in the language '{dilemma.Language}', in {first}. Give this one another id, or take one of the files out."));
        }

        foreach (var (dilemma, file, place) in kept.Values)
        {
            if (TwinFault(dilemma, [.. kept.Values.Select(other => other.Dilemma)]) is { } fault)
                complaints.Add(new Complaint(file, place.Line, place.Column, fault));
        }

        var dilemmas = kept.Values
            .Select(pair => pair.Dilemma)
            .OrderBy(dilemma => dilemma.Id, StringComparer.Ordinal)
            .ThenBy(dilemma => dilemma.Language, StringComparer.Ordinal);
        return new([.. dilemmas], complaints.ToImmutable());
    }

    // It can be played all the same, and comes back as itself.
    private static string? TwinFault(Dilemma dilemma, IReadOnlyList<Dilemma> all)
    {
        if (dilemma.Twin is not { } id)
            return null;
        var twins = all.Where(other => other.Id == id).ToList();
        if (twins.Count == 0)
            return $"Its twin '{id}' is not there. Put that file beside it, or take the line 'twin' out.";
        var twin = twins.Find(other => other.Language == dilemma.Language) ?? twins[0];
        if (twin.Twin != dilemma.Id)
            return $"Its twin '{id}' does not name it. Write 'twin: {dilemma.Id}' there, or take the line out here.";
        return twin.Difficulty == dilemma.Difficulty
            ? null
            : $"Its twin '{id}' has the difficulty {twin.Difficulty} and this one {dilemma.Difficulty}. Twins stand in for each other: give both the same.";
    }

    /// <summary>The dilemma in that language, else in English, else in the first language it has; null when there is none of that id.</summary>
    public Dilemma? Find(string id, string language) =>
        _byName.GetValueOrDefault((id, language))
        ?? _byName.GetValueOrDefault((id, FallbackLanguage))
        ?? Dilemmas.FirstOrDefault(dilemma => dilemma.Id == id);

    /// <summary>Each dilemma once, in that language where it is written in it, else in English; those in neither are left out.</summary>
    public IEnumerable<Dilemma> In(string language) => Dilemmas
        .Select(dilemma => dilemma.Id)
        .Distinct(StringComparer.Ordinal)
        .Select(id => _byName.GetValueOrDefault((id, language)) ?? _byName.GetValueOrDefault((id, FallbackLanguage)))
        .OfType<Dilemma>();
}
