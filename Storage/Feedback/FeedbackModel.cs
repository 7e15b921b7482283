using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>How what colleagues say to each other is kept, and what the bot does in channels.</summary>
internal static class FeedbackModel
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PromptRow>(prompt =>
        {
            prompt.ToTable("prompts");
            prompt.Property(row => row.Id).ValueGeneratedNever();
            prompt.HasIndex(row => new { row.TeamId, row.PostAt });
            prompt.HasIndex(row => row.PersonId);
            prompt.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
            prompt.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<PromptAskRow>(ask =>
        {
            ask.ToTable("prompt_asks");
            ask.HasKey(row => new { row.PromptId, row.PersonId });
            ask.HasIndex(row => row.PersonId);
            ask.HasOne<PromptRow>().WithMany().HasForeignKey(row => row.PromptId).OnDelete(DeleteBehavior.Cascade);
            ask.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<NoteRow>(note =>
        {
            note.ToTable("notes");
            note.Property(row => row.Id).ValueGeneratedNever();
            // Somebody forgotten is number 0, and may have given several.
            note.HasIndex(row => new { row.PromptId, row.GiverId }).IsUnique().HasFilter("\"GiverId\" <> 0");
            note.HasIndex(row => row.PersonId);
            note.HasIndex(row => row.GiverId);
            note.HasOne<PromptRow>().WithMany().HasForeignKey(row => row.PromptId).OnDelete(DeleteBehavior.Cascade);
            note.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ChannelDeliveryRow>(delivery =>
        {
            delivery.ToTable("channel_deliveries");
            delivery.HasKey(row => row.Key);
            delivery.HasIndex(row => row.NextAt).HasFilter("\"State\" = 0 AND \"NextAt\" IS NOT NULL").HasDatabaseName("IX_channel_deliveries_waiting");
            delivery.HasIndex(row => row.TeamId).HasFilter("\"State\" = 1").HasDatabaseName("IX_channel_deliveries_sending");
            delivery.HasIndex(row => row.PromptId).HasFilter("\"PromptId\" IS NOT NULL");
            delivery.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
