using EmpathyBot.Practice.Debriefs;

namespace EmpathyBot.Storage.Records;

/// <summary>A team that the bot was added to, and how to reach it.</summary>
public sealed class TeamRow
{
    public long Id { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>The channel's own id of the team: that of its General channel.</summary>
    public required string TeamId { get; init; }

    /// <summary>The tenant's id; empty where the channel has none.</summary>
    public required string Tenant { get; init; }

    public string? Name { get; set; }

    public required string ServiceUrl { get; set; }

    /// <summary>The bot's own id there.</summary>
    public required string BotId { get; set; }

    /// <summary>The IANA name of the zone that whoever added the bot was in; null when their client didn't say.</summary>
    public string? Zone { get; set; }

    /// <summary>How much of what was practised should still be known when it comes back, 0.70 to 0.97; null for the usual.</summary>
    public double? Retention { get; set; }

    /// <summary>In which order its people talk over dilemmas that name none; null where it follows the run.</summary>
    public DebriefForm? Debrief { get; set; }

    /// <summary>Since when colleagues aren't asked for notes here; null while they are.</summary>
    public DateTimeOffset? FeedbackOffAt { get; set; }

    /// <summary>How many replies are put to the channel in a week, 1 to 5; null for the usual.</summary>
    public int? PromptsAWeek { get; set; }

    /// <summary>Since when a line on the week is wanted on Fridays; null while none is.</summary>
    public DateTimeOffset? WeekWantedAt { get; set; }

    /// <summary>The host that does what is due in the channel now; null when none ever did.</summary>
    public string? SweptBy { get; set; }

    /// <summary>Until when it may; null when none does.</summary>
    public DateTimeOffset? SweptUntil { get; set; }

    /// <summary>When the roster was read last; null when never.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Since when the bot is out of it; null while it is in.</summary>
    public DateTimeOffset? GoneAt { get; set; }
}

/// <summary>Somebody is in a team, by its roster.</summary>
public sealed class MemberRow
{
    public required long TeamId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Since when they are known to be in it; null for those who were there when the roster was first read.</summary>
    public DateTimeOffset? SinceAt { get; init; }
}

/// <summary>Somebody plans a team's drops: whoever added the bot, and whoever was appointed.</summary>
public sealed class PlannerRow
{
    public required long TeamId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Who appointed them; their own id where they added the bot.</summary>
    public required long AppointedBy { get; init; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>People that a manager has named and saved, of one team.</summary>
public sealed class GroupRow
{
    public required Guid Id { get; init; }

    public required long TeamId { get; init; }

    public required string Name { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}

/// <summary>Somebody is in a saved group.</summary>
public sealed class GroupMemberRow
{
    public required Guid GroupId { get; init; }

    public required long PersonId { get; init; }
}
