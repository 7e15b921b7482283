using EmpathyBot.Storage.Commits;
using EmpathyBot.Storage.Content;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Turns;

/// <summary>What every turn works with.</summary>
internal sealed record TurnServices(
    IDbContextFactory<EmpathyDb> Databases, CommitQueue Commits, ContentArchive Contents, TimeProvider Time, HoursOptions Hours);
