using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Hearing;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.Feedback.Offering;

/// <summary>Offers words to colleagues: shows how they would look, posts what was shown, and takes it back.</summary>
internal sealed class OfferDesk(IPersonalDataFinder finder, INoteReader reader, HoursOptions options)
{
    /// <summary>How it would look with what is chosen.</summary>
    /// <returns>The card: the look, or why there is none.</returns>
    public async Task<AdaptiveCard> LookAsync(TurnScope scope, CardAnswer answer, Offerable words, CancellationToken cancellationToken)
    {
        if (await FindStandingAsync(scope, words, cancellationToken) is { } standing)
            return standing;
        var places = await scope.Turn.Offers.FindPlacesAsync(cancellationToken);
        if (places.Count == 0)
            return OfferedCard.Make(scope.Words, Guid.Empty, null, scope.Words.OfferNoPlace, canWithdraw: false);
        var (form, place, note) = OfferReader.Read(scope.Words, answer, places);
        var draft = OfferDraft.Of(scope, finder, words, form, place);
        return await ShowAsync(scope, draft, places, note.Length > 0 ? note : Held(scope, draft), cancellationToken);
    }

    /// <summary>Posts it where it is what was shown; otherwise shows it.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="answer">The press.</param>
    /// <param name="words">The words.</param>
    /// <param name="shown">What was shown last.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<AdaptiveCard> PostAsync(TurnScope scope, CardAnswer answer, Offerable words, string shown, CancellationToken cancellationToken)
    {
        if (await FindStandingAsync(scope, words, cancellationToken) is { } standing)
            return standing;
        var places = await scope.Turn.Offers.FindPlacesAsync(cancellationToken);
        if (places.Count == 0)
            return OfferedCard.Make(scope.Words, Guid.Empty, null, scope.Words.OfferNoPlace, canWithdraw: false);
        var (form, place, note) = OfferReader.Read(scope.Words, answer, places);
        var draft = OfferDraft.Of(scope, finder, words, form, place);
        if (note.Length == 0)
            note = Held(scope, draft);
        // What had to be put right is not what was wanted.
        if (draft.Shown != shown || note.Length > 0)
            return await ShowAsync(scope, draft, places, note.Length > 0 ? note : scope.Words.OfferChanged, cancellationToken);

        var before = await scope.Turn.Offers.FindAllAsync(words.Source, words.Attempt, words.Step, cancellationToken);
        var id = PersonOffers.IdOf(words.Source, words.Attempt, words.Step, before.Count);
        var hours = TeamHours.Of(place.Team, options);
        PromptRow prompt;
        if (form.One is { } colleague)
        {
            prompt = draft.Row(scope, id, scope.Turn.Now, OpenDays.Until(hours, Now(scope)).ToDateTimeOffset());
            scope.Turn.Offers.Ask(prompt, colleague);
        }
        else
        {
            prompt = draft.Row(scope, id, (await MomentAsync(scope, hours, draft, cancellationToken)).ToDateTimeOffset(), null);
            scope.Turn.Offers.Post(prompt);
        }

        return OfferedCard.Make(scope.Words, id, prompt.Text, LineOf(scope, prompt, place.Team, NameOf(place, form.One)), canWithdraw: true);
    }

    /// <summary>Takes it back, wherever it stands.</summary>
    public async Task<AdaptiveCard> WithdrawAsync(TurnScope scope, CardAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.AttemptId is not { } id || await scope.Turn.Offers.FindAsync(id, cancellationToken) is not { } prompt)
            return OfferedCard.Make(scope.Words, Guid.Empty, null, scope.Words.OfferNothingThere, canWithdraw: false);
        var line = prompt switch
        {
            { State: PromptState.Withdrawn } => scope.Words.OfferBackBefore,
            { State: PromptState.Failed, MessageId: null } => scope.Words.OfferFailed,
            { MessageId: null, IsForOne: false, State: PromptState.Open or PromptState.Closed } => scope.Words.OfferTakenMaybe,
            { MessageId: null } => scope.Words.OfferTakenBack,
            _ => scope.Words.OfferTakenOut,
        };
        if (prompt.State is not PromptState.Withdrawn and not PromptState.Failed || (prompt.State is PromptState.Failed && prompt.MessageId is not null))
            await scope.Turn.Offers.WithdrawAsync(prompt, cancellationToken);
        return OfferedCard.Make(scope.Words, id, prompt.Text, line, canWithdraw: false);
    }

    // The same words are not offered twice while they stand somewhere.
    private async Task<AdaptiveCard?> FindStandingAsync(TurnScope scope, Offerable words, CancellationToken cancellationToken)
    {
        var all = await scope.Turn.Offers.FindAllAsync(words.Source, words.Attempt, words.Step, cancellationToken);
        if (all.LastOrDefault(row => row.State is PromptState.Planned || (row.State is PromptState.Open && !(row.Until <= scope.Turn.Now))) is not { } prompt)
            return null;
        var team = await scope.Turn.Offers.FindTeamAsync(prompt.TeamId, cancellationToken);
        return OfferedCard.Make(
            scope.Words, prompt.Id, prompt.Text, $"{(scope.Turn.IsRepeat ? "" : scope.Words.OfferAlready)} {(team is null ? "" : LineOf(scope, prompt, team, null))}".Trim(), canWithdraw: true);
    }

    private async Task<AdaptiveCard> ShowAsync(TurnScope scope, OfferDraft draft, IReadOnlyList<OfferPlace> places, string note, CancellationToken cancellationToken)
    {
        var hours = TeamHours.Of(draft.Place.Team, options);
        var (at, comes) = (Now(scope), "");
        if (draft.Form.One is null)
        {
            at = await MomentAsync(scope, hours, draft, cancellationToken);
            comes = PlannedLine(scope, draft.Place.Team, at);
        }

        return OfferCard.Make(scope.Words, draft.View(scope, hours, at, places, note) with { Comes = comes });
    }

    // What hurts goes to nobody, whoever wrote it to whom.
    private string Held(TurnScope scope, OfferDraft draft)
    {
        var reading = reader.Read(new NoteDraft("", draft.Text, "", "", draft.Question ?? ""), draft.Customer ?? "");
        return reading.Held is { } held ? scope.Words.OfferHeld(held.Quote) : "";
    }

    // What has no name doesn't come while colleagues can see who has just been practising.
    private static async Task<Instant> MomentAsync(TurnScope scope, PersonHours hours, OfferDraft draft, CancellationToken cancellationToken)
    {
        var (team, now) = (draft.Place.Team, Now(scope));
        var from = draft.Form.IsNamed ? now : hours.Days.StartOf(hours.Days.DayOf(now).PlusDays(1));
        var taken = await scope.Turn.Offers.FindTakenAsync(team, hours.Days.WeekOf(now).Start, cancellationToken);
        return PostDays.Next(hours, taken, team.PromptsAWeek ?? PostDays.Usual, from, team.Id) ?? from;
    }

    private string LineOf(TurnScope scope, PromptRow prompt, TeamRow team, string? colleague)
    {
        if (prompt.IsForOne)
            return scope.Words.OfferSent(colleague);
        if (prompt.State is PromptState.Open)
            return scope.Words.OfferStands(team.Name);
        return PlannedLine(scope, team, Instant.FromDateTimeOffset(prompt.PostAt));
    }

    private string PlannedLine(TurnScope scope, TeamRow team, Instant at)
    {
        var zone = TeamHours.Of(team, options).Zone;
        return scope.Words.OfferPlanned(team.Name, at.InZone(zone).LocalDateTime, Now(scope).InZone(zone).LocalDateTime);
    }

    private static string? NameOf(OfferPlace place, long? one) =>
        place.Others.FirstOrDefault(other => other.PersonId == one)?.Name is { Length: > 0 } name ? name : null;

    private static Instant Now(TurnScope scope) => Instant.FromDateTimeOffset(scope.Turn.Now);
}
