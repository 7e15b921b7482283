namespace EmpathyBot.Scheduling;

/// <summary>Who the bot is when it writes first.</summary>
/// <param name="AppId">The app id of its registration; empty in Development.</param>
public sealed record BotIdentity(string AppId);
