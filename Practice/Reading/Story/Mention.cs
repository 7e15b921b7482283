namespace EmpathyBot.Practice.Reading.Story;

/// <summary>A name, and where it stands.</summary>
internal sealed record Mention(string Name, Place Place);
