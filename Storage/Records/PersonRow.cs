namespace EmpathyBot.Storage.Records;

/// <summary>Someone who practises: known by tenant and directory id, or by the channel's id where there is none.</summary>
public sealed class PersonRow
{
    public long Id { get; init; }

    /// <summary>The tenant's id; empty where the channel has none.</summary>
    public required string Tenant { get; init; }

    /// <summary>The directory's object id, or channel and id where there is none.</summary>
    public required string ObjectId { get; init; }

    /// <summary>The language that the person's client last reported, as a BCP 47 tag; null when it never did.</summary>
    public string? Locale { get; set; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>The name that the channel shows; null when it never said one.</summary>
    public string? Name { get; set; }

    /// <summary>Their sign-in name or mail address, where somebody in a team with them has the same name; null where the name is enough.</summary>
    public string? Address { get; set; }

    /// <summary>The channel's id of the person, to mention them by and to tell them from others; null when not seen yet.</summary>
    public string? ChannelUserId { get; set; }

    /// <summary>The IANA name of the zone that the person's client last reported; null when it never did.</summary>
    public string? ClientZone { get; set; }

    /// <summary>The IANA name of their team's zone, for as long as neither they nor their client say another; null when it isn't known.</summary>
    public string? TeamZone { get; set; }

    /// <summary>The personal conversation they wrote in or installed the bot in last: the bot writes first only there. Null when there is none.</summary>
    public long? ChatId { get; set; }

    /// <summary>The version of the pre-brief that they have taken note of; 0 when none.</summary>
    public int NotedPreBrief { get; set; }

    /// <summary>When they last wrote or pressed something, exact to a quarter of an hour.</summary>
    public DateTimeOffset? LastHeardAt { get; set; }

    /// <summary>Since when the channel lets nothing through to them (they removed or blocked the bot); null when it does.</summary>
    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>Which host decides now what this person is sent, and until when it may.</summary>
    public string? SweptBy { get; set; }

    public DateTimeOffset? SweptUntil { get; set; }
}
