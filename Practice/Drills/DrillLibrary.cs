using System.Collections.Immutable;
using EmpathyBot.Practice.Library;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Practice.Drills;

/// <summary>All drills that can be done. It never changes; when files do, there is a new one.</summary>
public sealed class DrillLibrary
{
    private readonly ImmutableDictionary<(string Id, string Language), Drill> _byName;

    private DrillLibrary(ImmutableArray<Drill> drills, ImmutableArray<Complaint> complaints)
    {
        Drills = drills;
        Complaints = complaints;
        _byName = drills.ToImmutableDictionary(drill => (drill.Id, drill.Language));
    }

    public static DrillLibrary Empty { get; } = new([], []);

    /// <summary>The drills, by id and then by language.</summary>
    public ImmutableArray<Drill> Drills { get; }

    /// <summary>What is wrong with any of the files.</summary>
    public ImmutableArray<Complaint> Complaints { get; }

    /// <summary>The good ones of what was read. Of two with the same id and language the first is kept, and the other complained of.</summary>
    public static DrillLibrary Of(IEnumerable<DrillReading> readings)
    {
        var kept = new Dictionary<(string, string), (Drill Drill, DrillReading Reading)>();
        var complaints = ImmutableArray.CreateBuilder<Complaint>();
        foreach (var reading in readings)
        {
            complaints.AddRange(reading.Complaints);
            if (reading.Drill is { } drill && !kept.TryAdd((drill.Id, drill.Language), (drill, reading)))
            {
                complaints.Add(At(
                    reading,
                    $"'{drill.Id}' is there already in the language '{drill.Language}', in {kept[(drill.Id, drill.Language)].Reading.File}. Give this one another id, or take one of the files out."));
            }
        }

        var all = kept.Values.Select(one => one.Drill).ToList();
        foreach (var (drill, reading) in kept.Values)
        {
            if (TwinFault(drill, all) is { } fault)
                complaints.Add(At(reading, fault));
        }

        return new(
            [.. all.OrderBy(drill => drill.Id, StringComparer.Ordinal).ThenBy(drill => drill.Language, StringComparer.Ordinal)],
            complaints.ToImmutable());
    }

    /// <summary>The drill in that language, else in English; null when there is none.</summary>
    public Drill? Find(string id, string language) =>
        _byName.GetValueOrDefault((id, language)) ?? _byName.GetValueOrDefault((id, DilemmaLibrary.FallbackLanguage));

    /// <summary>Each drill once, in that language where it is written in it, else in English; those in neither are left out.</summary>
    public IEnumerable<Drill> In(string language) =>
        Drills.Select(drill => drill.Id).Distinct(StringComparer.Ordinal).Select(id => Find(id, language)).OfType<Drill>();

    private static Complaint At(DrillReading reading, string message) => new(reading.File, reading.IdPlace.Line, reading.IdPlace.Column, message);

    // It can be done all the same.
    private static string? TwinFault(Drill drill, List<Drill> all)
    {
        if (drill.Twin is not { } id)
            return null;
        if ((all.Find(other => other.Id == id && other.Language == drill.Language) ?? all.Find(other => other.Id == id)) is not { } twin)
            return $"Its twin '{id}' is not there. Put that file beside it, or take the line 'twin' out.";
        if (twin.Twin != drill.Id)
            return $"Its twin '{id}' does not name it. Write 'twin: {drill.Id}' there, or take the line out here.";
        return (twin.Skill, twin.Rung) == (drill.Skill, drill.Rung)
            ? null
            : $"Its twin '{id}' stands on rung {twin.Rung} of {twin.Skill.Name()}, and this one on rung {drill.Rung} of {drill.Skill.Name()}. Twins stand in for each other: give both the same.";
    }
}
