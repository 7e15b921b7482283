using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Feedback;

/// <summary>What follows when something that was offered reaches its channel, may have, or can't.</summary>
public static class PromptEnds
{
    private static readonly TimeSpan DayAfter = TimeSpan.FromDays(1);

    /// <summary>It stands in the channel, and who is asked was named there: that counts for their day.</summary>
    /// <param name="prompt">What was offered; it becomes what it is now.</param>
    /// <param name="asks">Who is asked.</param>
    /// <param name="now">When.</param>
    /// <param name="until">Until when colleagues are asked for notes.</param>
    /// <param name="namesTooMany">Whether it names somebody who is forgotten by now: then it is brought up to date at once.</param>
    public static ChannelEnd Posted(PromptRow prompt, IReadOnlyList<PromptAskRow> asks, DateTimeOffset now, DateTimeOffset until, bool namesTooMany = false)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        Open(prompt, now, until);
        // It is kept as the version after this one.
        if (namesTooMany)
            prompt.ShownVersion = prompt.Version;
        return new ChannelEnd
        {
            Prompt = prompt,
            Asks = asks,
            Told = [News(prompt, OfferNews.Posted, now), .. asks.Select(ask => Mentioned(ask, now))],
            Next = namesTooMany ? [Closing(prompt, until), CardOf(ChannelDeliveryKeys.Card(prompt.Id, prompt.Version + 1), prompt, now)] : [Closing(prompt, until)],
        };
    }

    /// <summary>It may or may not stand there. Whoever sees it can give a note; it is not posted again.</summary>
    /// <param name="prompt">What was offered; it becomes what it is now.</param>
    /// <param name="asks">Who is asked.</param>
    /// <param name="now">When.</param>
    /// <param name="until">Until when colleagues are asked for notes.</param>
    public static ChannelEnd Uncertain(PromptRow prompt, IReadOnlyList<PromptAskRow> asks, DateTimeOffset now, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        Open(prompt, now, until);
        return new ChannelEnd { Prompt = prompt, Asks = asks, Told = [News(prompt, OfferNews.Uncertain, now)], Next = [Closing(prompt, until)] };
    }

    /// <summary>It won't be posted.</summary>
    /// <param name="prompt">What was offered; it becomes what it is now.</param>
    /// <param name="now">When that was known.</param>
    /// <param name="gone">The team, where the channel says that the bot is out of it.</param>
    /// <param name="news">What its writer hears.</param>
    public static ChannelEnd Failed(PromptRow prompt, DateTimeOffset now, TeamRow? gone = null, OfferNews news = OfferNews.Failed)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        prompt.State = PromptState.Failed;
        return new ChannelEnd { Prompt = prompt, Told = [News(prompt, news, now)], Gone = gone };
    }

    /// <summary>It was taken back while it was being posted, and nobody knows what became of that: its writer hears so.</summary>
    public static ChannelEnd MayStand(PromptRow prompt, DateTimeOffset now) => new() { Told = [News(prompt, OfferNews.MayStand, now)] };

    /// <summary>It came to stand there after it had been taken back, or erased: it is taken out at once.</summary>
    /// <param name="prompt">What was offered; null when nothing is known of it any more.</param>
    /// <param name="row">How it was posted, with where it stands.</param>
    /// <param name="now">When.</param>
    public static ChannelEnd TooLate(PromptRow? prompt, ChannelDeliveryRow row, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (prompt is not null)
        {
            (prompt.ThreadId, prompt.MessageId) = (row.ThreadId, row.MessageId);
            // Erased, and so taken back by nobody: nothing more comes of it.
            if (prompt.State is PromptState.Planned)
                prompt.State = PromptState.Failed;
        }

        return new ChannelEnd { Prompt = prompt, Next = [Removal(row.PromptId!.Value, row.TeamId, row.ThreadId, row.MessageId, now)] };
    }

    /// <summary>Its time is over. Who got notes has heard; who got none hears of it now.</summary>
    public static ChannelEnd Closed(PromptRow prompt, bool hasNotes, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        prompt.State = PromptState.Closed;
        return new ChannelEnd { Prompt = prompt, Told = hasNotes ? [] : [News(prompt, OfferNews.Closed, now)] };
    }

    /// <summary>Takes its card out of the channel.</summary>
    internal static ChannelDeliveryRow Removal(Guid prompt, long team, string? thread, string? message, DateTimeOffset now) =>
        Of(ChannelDeliveryKeys.Remove(prompt), ChannelDeliveryKind.Remove, prompt, team, thread, message, now);

    /// <summary>Takes a team's week that shows it out of the channel.</summary>
    public static ChannelDeliveryRow WeekRemoval(ChannelDeliveryRow week, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(week);
        return Of(ChannelDeliveryKeys.RemoveWeek(week.PromptId!.Value), ChannelDeliveryKind.Remove, week.PromptId.Value, week.TeamId, week.ThreadId, week.MessageId, now);
    }

    /// <summary>Brings its card up to date.</summary>
    internal static ChannelDeliveryRow Showing(PromptRow prompt, DateTimeOffset now) =>
        CardOf(ChannelDeliveryKeys.Card(prompt.Id, prompt.Version), prompt, now);

    /// <summary>Brings its card up to date where that could not be done before; once.</summary>
    public static ChannelDeliveryRow ShowingAgain(PromptRow prompt, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return CardOf(ChannelDeliveryKeys.Again(prompt.Id, prompt.Version), prompt, at);
    }

    /// <summary>What its writer hears. That all went well comes days later, in their hours; without a name not before the day after, when nobody looks whose phone rings.</summary>
    public static DeliveryRow News(PromptRow prompt, OfferNews news, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var due = news is OfferNews.Posted && !prompt.IsNamed ? now + DayAfter : now;
        return new DeliveryRow
        {
            Key = DeliveryKeys.Offer(prompt.Id, news),
            Kind = news is OfferNews.Posted or OfferNews.Closed ? DeliveryKind.OfferTold : DeliveryKind.OfferNews,
            PersonId = prompt.PersonId,
            Step = (int)news,
            About = prompt.Id.ToString("N"),
            DueAt = due,
            NextAt = due,
        };
    }

    private static void Open(PromptRow prompt, DateTimeOffset now, DateTimeOffset until) =>
        (prompt.State, prompt.PostedAt, prompt.Until) = (PromptState.Open, now, until);

    /// <summary>Closes it when its time is over.</summary>
    internal static ChannelDeliveryRow Closing(PromptRow prompt, DateTimeOffset until) =>
        CardOf(ChannelDeliveryKeys.Close(prompt.Id), prompt, until);

    private static ChannelDeliveryRow CardOf(string key, PromptRow prompt, DateTimeOffset due) =>
        Of(key, ChannelDeliveryKind.Card, prompt.Id, prompt.TeamId, prompt.ThreadId, prompt.MessageId, due);

    private static DeliveryRow Mentioned(PromptAskRow ask, DateTimeOffset now) => new()
    {
        Key = DeliveryKeys.Ask(ask.PromptId, ask.PersonId),
        Kind = DeliveryKind.FeedbackAsk,
        PersonId = ask.PersonId,
        About = ask.PromptId.ToString("N"),
        DueAt = now,
        State = DeliveryState.Sent,
        EndedAt = now,
    };

    private static ChannelDeliveryRow Of(
        string key, ChannelDeliveryKind kind, Guid prompt, long team, string? thread, string? message, DateTimeOffset due) => new()
    {
        Key = key,
        Kind = kind,
        TeamId = team,
        PromptId = prompt,
        DueAt = due,
        NextAt = due,
        ThreadId = thread,
        MessageId = message,
    };
}
