using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage;

/// <summary>How debriefs and what comes of them are kept.</summary>
internal static class DebriefModel
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DebriefRow>(debrief =>
        {
            debrief.ToTable("debriefs");
            debrief.HasKey(row => row.AttemptId);
            debrief.Property(row => row.AttemptId).ValueGeneratedNever();
            debrief.HasIndex(row => new { row.PersonId, row.At });
            // At most one takes what a person types: the second of two turns that each open one loses its race.
            debrief.HasIndex(row => row.PersonId).IsUnique().HasFilter("\"Status\" = 1").HasDatabaseName("IX_debriefs_open");
            debrief.HasOne<AttemptRow>().WithOne().HasForeignKey<DebriefRow>(row => row.AttemptId).OnDelete(DeleteBehavior.Cascade);
            debrief.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<DebriefAnswerRow>(answer =>
        {
            answer.ToTable("debrief_answers");
            answer.HasKey(row => new { row.AttemptId, row.Question });
            answer.HasIndex(row => new { row.PersonId, row.Question });
            answer.HasOne<DebriefRow>().WithMany().HasForeignKey(row => row.AttemptId).OnDelete(DeleteBehavior.Cascade);
            answer.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<PromiseRow>(promise =>
        {
            promise.ToTable("promises");
            promise.Property(row => row.Id).ValueGeneratedNever();
            promise.HasIndex(row => row.PersonId);
            promise.HasOne<AttemptRow>().WithMany().HasForeignKey(row => row.AttemptId).OnDelete(DeleteBehavior.Cascade);
            promise.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
