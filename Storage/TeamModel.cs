using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage;

/// <summary>How teams and what managers plan for them are kept.</summary>
internal static class TeamModel
{
    public static void Add(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TeamRow>(team =>
        {
            team.ToTable("teams");
            team.HasIndex(row => new { row.ChannelId, row.TeamId }).IsUnique();
            team.HasIndex(row => row.Tenant);
        });
        modelBuilder.Entity<MemberRow>(member =>
        {
            member.ToTable("members");
            member.HasKey(row => new { row.TeamId, row.PersonId });
            member.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
            member.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<PlannerRow>(planner =>
        {
            planner.ToTable("planners");
            planner.HasKey(row => new { row.TeamId, row.PersonId });
            planner.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
            planner.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<GroupRow>(group =>
        {
            group.ToTable("groups");
            group.Property(row => row.Id).ValueGeneratedNever();
            group.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<GroupMemberRow>(member =>
        {
            member.ToTable("group_members");
            member.HasKey(row => new { row.GroupId, row.PersonId });
            member.HasOne<GroupRow>().WithMany().HasForeignKey(row => row.GroupId).OnDelete(DeleteBehavior.Cascade);
            member.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<DropRow>(drop =>
        {
            drop.ToTable("drops");
            drop.Property(row => row.Id).ValueGeneratedNever();
            drop.HasIndex(row => row.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
            drop.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<DropPersonRow>(person =>
        {
            person.ToTable("drop_people");
            person.HasKey(row => new { row.DropId, row.PersonId });
            person.HasOne<DropRow>().WithMany().HasForeignKey(row => row.DropId).OnDelete(DeleteBehavior.Cascade);
            person.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<FigureRow>(figure =>
        {
            figure.ToTable("figures");
            figure.HasKey(row => row.Key);
        });
    }
}
