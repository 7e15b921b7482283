using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Reading;

/// <summary>What came of reading a file: a dilemma that can be played, or what keeps it from that.</summary>
/// <param name="File">The file as its reader was told it.</param>
/// <param name="Dilemma">The dilemma; null when there is any complaint.</param>
/// <param name="Complaints">What is wrong, in the order of the file; empty when nothing is.</param>
/// <param name="IdPlace">Where the file says its id: what is said about the whole of it is said there.</param>
public sealed record DilemmaReading(string File, Dilemma? Dilemma, IReadOnlyList<Complaint> Complaints, Place IdPlace);
