using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Roads;

/// <summary>How links to pictures of roads are kept.</summary>
internal static class RoadModel
{
    public static void Add(ModelBuilder modelBuilder) => modelBuilder.Entity<RoadLinkRow>(link =>
    {
        link.ToTable("road_links");
        link.HasKey(row => row.TokenHash);
        link.HasIndex(row => row.PersonId);
        link.HasIndex(row => row.ExpiresAt);
        link.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<AttemptRow>().WithMany().HasForeignKey(row => row.AttemptId).OnDelete(DeleteBehavior.Cascade);
    });
}
