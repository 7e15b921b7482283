using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Safety;

/// <summary>How wishes to talk and flags are kept.</summary>
internal static class SafetyModel
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<FacilitatorRow>(facilitator =>
        {
            facilitator.ToTable("facilitators");
            facilitator.HasKey(row => new { row.TeamId, row.PersonId });
            facilitator.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
            facilitator.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<TalkRow>(talk =>
        {
            talk.ToTable("talks");
            talk.Property(row => row.Id).ValueGeneratedNever();
            talk.HasIndex(row => new { row.PersonId, row.AskedAt });
            talk.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<TalkCallRow>(call =>
        {
            call.ToTable("talk_calls");
            call.HasKey(row => new { row.TalkId, row.PersonId });
            call.HasOne<TalkRow>().WithMany().HasForeignKey(row => row.TalkId).OnDelete(DeleteBehavior.Cascade);
            call.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<FlagRow>(flag =>
        {
            flag.ToTable("flags");
            // An offer that was turned down has no row any more: what was said of it stays.
            flag.HasKey(row => new { row.AttemptId, row.Kind });
            flag.HasIndex(row => new { row.On, row.Subject, row.At });
            flag.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<FlagCaseRow>(flagged =>
        {
            flagged.ToTable("flag_cases");
            flagged.HasKey(row => new { row.Tenant, row.On, row.Subject });
        });
    }
}
