using EmpathyBot.Scheduling.Teams;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Teams;

/// <summary>The bot comes into teams and leaves them, and people come and go there: rosters follow.</summary>
internal sealed class TeamMeetings(TeamRosters rosters, RosterReader reader)
{
    /// <summary>The bot was added to the team of this activity: whoever did it plans its drops.</summary>
    public async Task BotAddedAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (TeamOf(context.Activity) is { } team)
            await MeetAsync(context, team, AdderOf(context.Activity), cancellationToken);
    }

    /// <summary>The bot was removed from the team of this activity, or the team is no more.</summary>
    public async Task BotRemovedAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (TeamOf(context.Activity) is { } team)
            await rosters.LeaveAsync(context.Activity.ChannelId!, team.Id!, cancellationToken);
    }

    /// <summary>Somebody came to the team of this activity, or left it.</summary>
    public async Task RosterChangedAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (TeamOf(context.Activity) is { } team && await FindAsync(context, cancellationToken) is { } known)
            await reader.ReadAsync(context, known, cancellationToken);
        else if (TeamOf(context.Activity) is { } unknown)
            await MeetAsync(context, unknown, null, cancellationToken);
    }

    /// <summary>The team that this activity came from, as it is kept; one that the bot came into unheard is met now. Null outside of teams.</summary>
    public async Task<TeamRow?> HereAsync(ITurnContext context, CancellationToken cancellationToken) => TeamOf(context.Activity) is { } team
        ? await FindAsync(context, cancellationToken) ?? await MeetAsync(context, team, null, cancellationToken)
        : null;

    private Task<TeamRow?> FindAsync(ITurnContext context, CancellationToken cancellationToken) =>
        rosters.FindAsync(context.Activity.ChannelId!, TeamOf(context.Activity)!.Id!, cancellationToken);

    private async Task<TeamRow> MeetAsync(ITurnContext context, TeamInfo team, PersonKey? adder, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var met = new TeamMet(
            activity.ChannelId!,
            team.Id!,
            activity.Conversation?.TenantId ?? "",
            string.IsNullOrEmpty(team.Name) ? null : team.Name,
            activity.ServiceUrl ?? "",
            activity.Recipient?.Id ?? "",
            string.IsNullOrEmpty(activity.LocalTimezone) ? null : activity.LocalTimezone,
            adder);
        var row = await rosters.MeetAsync(met, cancellationToken);
        await reader.ReadAsync(context, row, cancellationToken);
        return row;
    }

    private static TeamInfo? TeamOf(IActivity activity) => activity.TeamsGetTeamInfo() is { Id.Length: > 0 } team ? team : null;

    // Some channels name the bot itself as who added it.
    private static PersonKey? AdderOf(IActivity activity) =>
        activity.From is { } from && from.Id != activity.Recipient?.Id && TurnKey.FindPerson(activity) is not null ? TurnKey.Of(activity).Who : null;
}
