namespace EmpathyBot.Storage.Turns;

/// <summary>Which message shows where an attempt stands, and since when. Worth keeping, not worth waiting for.</summary>
internal sealed record ShownNote(Guid AttemptId, string CardId, DateTimeOffset ShownAt);
