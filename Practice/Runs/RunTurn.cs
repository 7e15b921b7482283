using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Runs;

/// <summary>A decision with what came of it.</summary>
/// <param name="Decision">What the agent did.</param>
/// <param name="SceneId">Where.</param>
/// <param name="Did">What was asked, said, done or typed, in words.</param>
/// <param name="IsSpoken">Whether <paramref name="Did"/> was said to someone.</param>
/// <param name="Happened">What came back or happened at once; empty while a justification is awaited.</param>
/// <param name="Now">What it moved at once, by its reason too.</param>
/// <param name="Later">What it will do later; null when nothing.</param>
public sealed record RunTurn(
    Decision Decision,
    string SceneId,
    string Did,
    bool IsSpoken,
    string Happened,
    StakeMove Now,
    LaterOutcome? Later)
{
    /// <summary>What in a typed reply led to what happened, or in a reason to <see cref="MadeOfIt"/>; null when nothing in it did.</summary>
    public Finding? MovedBy { get; init; }

    /// <summary>What whoever read the reason made of it; null where nothing came of one.</summary>
    public string? MadeOfIt { get; init; }
}
