using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Roads;
using EmpathyBot.Storage.Safety;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage;

/// <summary>Everything that is kept, wherever it is.</summary>
public abstract class EmpathyDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<ReplyRow> Replies => Set<ReplyRow>();

    public DbSet<PlayedRow> Played => Set<PlayedRow>();

    public DbSet<MemoryRow> Memories => Set<MemoryRow>();

    public DbSet<DrillAttemptRow> DrillAttempts => Set<DrillAttemptRow>();

    public DbSet<DrillGoRow> DrillGoes => Set<DrillGoRow>();

    public DbSet<DebriefRow> Debriefs => Set<DebriefRow>();

    public DbSet<DebriefAnswerRow> DebriefAnswers => Set<DebriefAnswerRow>();

    public DbSet<PromiseRow> Promises => Set<PromiseRow>();

    public DbSet<RhythmRow> Rhythms => Set<RhythmRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<TeamRow> Teams => Set<TeamRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<PlannerRow> Planners => Set<PlannerRow>();

    public DbSet<FacilitatorRow> Facilitators => Set<FacilitatorRow>();

    public DbSet<TalkRow> Talks => Set<TalkRow>();

    public DbSet<TalkCallRow> TalkCalls => Set<TalkCallRow>();

    public DbSet<FlagRow> Flags => Set<FlagRow>();

    public DbSet<FlagCaseRow> Flagged => Set<FlagCaseRow>();

    public DbSet<GroupRow> Groups => Set<GroupRow>();

    public DbSet<GroupMemberRow> GroupMembers => Set<GroupMemberRow>();

    public DbSet<DropRow> Drops => Set<DropRow>();

    public DbSet<DropPersonRow> DropPeople => Set<DropPersonRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<ExportRow> Exports => Set<ExportRow>();

    public DbSet<PromptRow> Prompts => Set<PromptRow>();

    public DbSet<PromptAskRow> PromptAsks => Set<PromptAskRow>();

    public DbSet<NoteRow> Notes => Set<NoteRow>();

    public DbSet<ChannelDeliveryRow> ChannelDeliveries => Set<ChannelDeliveryRow>();

    public DbSet<RoadLinkRow> RoadLinks => Set<RoadLinkRow>();

    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();

    public DbSet<HandledRow> Handled => Set<HandledRow>();

    public DbSet<BotStateRow> BotStates => Set<BotStateRow>();

    public DbSet<ContentRow> Contents => Set<ContentRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite can't order DateTimeOffset; microseconds since 1970 it can, and they are exact enough to come back equal.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        TeamModel.Add(modelBuilder);
        DebriefModel.Add(modelBuilder);
        OwnDataModel.Add(modelBuilder);
        SafetyModel.Add(modelBuilder);
        RoadModel.Add(modelBuilder);
        FeedbackModel.Add(modelBuilder);
        modelBuilder.Entity<PersonRow>(person =>
        {
            person.ToTable("people");
            person.HasIndex(row => new { row.Tenant, row.ObjectId }).IsUnique();
        });
        modelBuilder.Entity<ConversationRow>(conversation =>
        {
            conversation.ToTable("conversations");
            conversation.HasIndex(row => new { row.ChannelId, row.ConversationId }).IsUnique();
            conversation.HasIndex(row => row.PersonId);
        });
        modelBuilder.Entity<AttemptRow>(attempt =>
        {
            attempt.ToTable("attempts");
            attempt.Property(row => row.Id).ValueGeneratedNever();
            attempt.HasIndex(row => new { row.PersonId, row.Status, row.OfferedAt });
            // At most one is open (offered or under way) a person: the second of two turns that each open one loses its race.
            attempt.HasIndex(row => row.PersonId).IsUnique().HasFilter("\"Status\" IN (0, 1)").HasDatabaseName("IX_attempts_open");
            attempt.HasIndex(row => row.DropId).HasFilter("\"DropId\" IS NOT NULL");
            attempt.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
            attempt.HasOne<ContentRow>().WithMany().HasForeignKey(row => row.ContentHash).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<DecisionRow>(decision =>
        {
            decision.ToTable("decisions");
            decision.HasKey(row => new { row.AttemptId, row.Step });
            decision.HasOne<AttemptRow>().WithMany().HasForeignKey(row => row.AttemptId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ReplyRow>(reply =>
        {
            reply.ToTable("replies");
            reply.HasKey(row => new { row.AttemptId, row.Step });
            reply.HasOne<DecisionRow>().WithOne().HasForeignKey<ReplyRow>(row => new { row.AttemptId, row.Step }).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<PlayedRow>(played =>
        {
            played.ToTable("played");
            played.HasKey(row => new { row.PersonId, row.DilemmaId });
            played.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<MemoryRow>(memory =>
        {
            memory.ToTable("memories");
            memory.HasKey(row => new { row.PersonId, row.Kind, row.Subject });
            memory.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<DrillAttemptRow>(drill =>
        {
            drill.ToTable("drill_attempts");
            drill.Property(row => row.Id).ValueGeneratedNever();
            drill.HasIndex(row => new { row.PersonId, row.Status, row.EndedAt });
            // At most one that is not done a person: the second of two turns that each offer one loses its race.
            drill.HasIndex(row => row.PersonId).IsUnique().HasFilter("\"Status\" <> 4").HasDatabaseName("IX_drill_attempts_present");
            drill.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
            drill.HasOne<ContentRow>().WithMany().HasForeignKey(row => row.ContentHash).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<DrillGoRow>(go =>
        {
            go.ToTable("drill_goes");
            go.HasKey(row => new { row.AttemptId, row.Number });
            go.HasOne<DrillAttemptRow>().WithMany().HasForeignKey(row => row.AttemptId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<RhythmRow>(rhythm =>
        {
            rhythm.ToTable("rhythms");
            rhythm.HasKey(row => row.PersonId);
            rhythm.HasOne<PersonRow>().WithOne().HasForeignKey<RhythmRow>(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
            // Of a million people few are due: only they stand in it.
            rhythm.HasIndex(row => row.NudgeAt).HasFilter("\"NudgeAt\" IS NOT NULL");
        });
        modelBuilder.Entity<DeliveryRow>(delivery =>
        {
            delivery.ToTable("deliveries");
            delivery.HasKey(row => row.Key);
            delivery.HasIndex(row => row.NextAt).HasFilter("\"State\" = 0 AND \"NextAt\" IS NOT NULL").HasDatabaseName("IX_deliveries_waiting");
            delivery.HasIndex(row => new { row.PersonId, row.State, row.EndedAt });
            delivery.HasIndex(row => row.PersonId).HasFilter("\"State\" = 1").HasDatabaseName("IX_deliveries_sending");
            delivery.HasIndex(row => row.DropId).HasFilter("\"DropId\" IS NOT NULL");
            delivery.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<HandledRow>(handled =>
        {
            handled.ToTable("handled");
            handled.HasKey(row => new { row.ConversationId, row.ActivityId });
            handled.HasIndex(row => row.At);
            handled.HasOne<ConversationRow>().WithMany().HasForeignKey(row => row.ConversationId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<BotStateRow>(state =>
        {
            state.ToTable("bot_states");
            state.HasKey(row => row.Key);
        });
        modelBuilder.Entity<ContentRow>(content =>
        {
            content.ToTable("contents");
            content.HasKey(row => row.Hash);
        });
    }
}
