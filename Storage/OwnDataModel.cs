using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage;

/// <summary>How it is kept that people asked for what is held on them, or wanted to be forgotten.</summary>
internal static class OwnDataModel
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ExportRow>(export =>
        {
            export.ToTable("exports");
            export.Property(row => row.Id).ValueGeneratedNever();
            export.HasIndex(row => row.TokenHash).IsUnique().HasFilter("\"TokenHash\" IS NOT NULL");
            export.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ErasureRow>(erasure =>
        {
            erasure.ToTable("erasures");
            erasure.Property(row => row.Id).ValueGeneratedNever();
            // It outlives the person: they are no key of it.
            erasure.HasIndex(row => row.AskedAt).HasFilter("\"DoneAt\" IS NULL").HasDatabaseName("IX_erasures_under_way");
        });
    }
}
