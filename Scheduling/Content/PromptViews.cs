using EmpathyBot.Cards.Feedback;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Scheduling.Content;

/// <summary>What is known of something that was offered, cut down to what its channel may know.</summary>
internal static class PromptViews
{
    /// <summary>As it is posted: those who are asked are mentioned.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="hours">The team's.</param>
    /// <param name="asked">Who is asked.</param>
    /// <param name="until">Until when.</param>
    /// <param name="now">When it is shown.</param>
    public static PromptView Of(PromptFacts facts, PersonHours hours, IReadOnlyList<PersonRow> asked, Instant until, Instant now) => Of(facts, hours, until, now) with
    {
        Mentions = [.. asked.Where(person => person.ChannelUserId is not null).Select(person => new CardMention(person.ChannelUserId!, person.Name ?? "")).Where(mention => mention.IsPossible)],
    };

    /// <summary>As it stands there later: nobody is mentioned.</summary>
    /// <inheritdoc cref="Of(PromptFacts, PersonHours, IReadOnlyList{PersonRow}, Instant, Instant)"/>
    public static PromptView Of(PromptFacts facts, PersonHours hours, Instant until, Instant now) => new()
    {
        Id = facts.Prompt.Id,
        What = facts.Prompt.Source switch
        {
            PromptSource.Reflection => PromptView.Offered.Reflection,
            PromptSource.Reason => PromptView.Offered.Reason,
            _ => PromptView.Offered.Reply,
        },
        By = facts.Prompt.IsNamed ? facts.Writer.Name : null,
        Customer = facts.Prompt.Customer,
        Text = facts.Prompt.Text ?? "",
        Question = facts.Prompt.Question,
        Asked = facts.Asked,
        Until = until.InZone(hours.Zone).Date,
        Today = now.InZone(hours.Zone).Date,
        IsClosed = facts.Prompt.State is PromptState.Closed,
        Notes = facts.Notes,
        // Whoever stands there by name didn't write it: without the writer's name there is none.
        Shown = [.. facts.Shown.Select(one => new NoteView(facts.Prompt.IsNamed ? one.Giver : null, [.. PartsOf(one.Row)]))],
        Revised = facts.Prompt.SharedAt is null ? null : facts.Prompt.Revised,
    };

    private static IEnumerable<string> PartsOf(NoteRow note) =>
        new[] { note.Seen, note.Impact, note.Alternative, note.Question }.OfType<string>().Where(part => part.Length > 0);
}
