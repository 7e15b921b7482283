namespace EmpathyBot.Bot.Tests.BotFramework.Surface;

/// <summary>A type of ours, or a member of one, that a line of code names.</summary>
internal sealed record SurfaceUse(string Type, string? Member, string Place)
{
    public override string ToString() => $"{Place}: {Type}{(Member is null ? "" : "." + Member)}";
}
