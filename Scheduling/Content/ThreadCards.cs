using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Scheduling.Content;

/// <summary>The card of something that was offered, as it stands in its channel now: a press on it is answered with it.</summary>
public sealed class ThreadCards(PromptReader prompts, HoursOptions options, TimeProvider time)
{
    /// <param name="team">Whose channel.</param>
    /// <param name="prompt">What was offered.</param>
    /// <param name="line">What is said beneath; empty for nothing. Anybody may come to see it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<AdaptiveCard> MakeAsync(TeamRow team, Guid prompt, string line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        var words = Words.For(null);
        if (await prompts.FindAsync(prompt, cancellationToken) is not { Prompt: { State: PromptState.Open or PromptState.Closed, Text: not null, IsForOne: false } row } facts || row.TeamId != team.Id)
            return PromptCard.Removed(words);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var until = row.Until is { } end ? Instant.FromDateTimeOffset(end) : now;
        var card = PromptCard.Make(words, PromptViews.Of(facts, TeamHours.Of(team, options), until, now));
        if (line.Length > 0)
            card.Body.Add(new AdaptiveTextBlock(line) { Wrap = true });
        return card;
    }
}
