using EmpathyBot.Practice.Drills;

namespace EmpathyBot.Practice.Reading;

/// <summary>What came of reading a file: a drill, or what keeps it from being one.</summary>
/// <param name="File">The file as its reader was told it.</param>
/// <param name="Drill">The drill; null when there is any complaint.</param>
/// <param name="Complaints">What is wrong, in the order of the file; empty when nothing is.</param>
/// <param name="IdPlace">Where the file says its id: what is said about the whole of it is said there.</param>
public sealed record DrillReading(string File, Drill? Drill, IReadOnlyList<Complaint> Complaints, Place IdPlace);
