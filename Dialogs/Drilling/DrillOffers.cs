using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Drilling;

/// <summary>What the word <c>drill</c> does: picks the next drill for a person and offers it.</summary>
internal sealed class DrillOffers(ScenarioShelf shelf, WithdrawnShelf withdrawn, DrillPresent present, DrillAside aside)
{
    /// <summary>Offers one; in the middle of one, shows it again, unless one for another skill was asked for.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="wish">A skill, in plain words; empty for what is weakest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task AnswerAsync(TurnScope scope, string wish, CancellationToken cancellationToken)
    {
        var skill = wish.Length > 0 ? SkillWish.Find(wish) : null;
        if (wish.Length > 0 && (skill is null || !OnShelf(scope).Contains(skill.Value)))
        {
            scope.Reply.Say(OnShelf(scope) is { Count: > 0 } known ? scope.Words.DrillUnknown(wish, known) : scope.Words.DrillNone);
            return;
        }

        if (scope.Drills.Open is { Run.Status: DrillStatus.Offered or DrillStatus.Waiting } open && (skill is null || skill == open.Drill.Skill))
            present.ShowAgain(scope, open);
        else
            await OfferAsync(scope, skill, cancellationToken);
    }

    /// <summary>Offers anew what was put away, or was on a card that is of no use any more.</summary>
    public void TakeUp(TurnScope scope, DrillAttempt putAway)
    {
        scope.Reply.Update(putAway.CardId, Cards.Dilemmas.StubCard.Make(scope.Words, putAway.Drill.Title, scope.Words.ContinuesBelow));
        present.Show(scope, scope.Drills.Offer(putAway.Drill));
    }

    /// <summary>The same by the drill's id; false when it has left the shelf.</summary>
    public bool TryTakeUp(TurnScope scope, string? id)
    {
        if (id is null || scope.Drills.Open is not null || shelf.Drills.Find(id, scope.Words.Language) is not { } drill)
            return false;
        present.Show(scope, scope.Drills.Offer(drill));
        return true;
    }

    private async Task OfferAsync(TurnScope scope, Skill? skill, CancellationToken cancellationToken)
    {
        // What was said in the one before counts for which comes next.
        var just = scope.Drills.Present?.Drill.Id;
        await aside.PutAsync(scope, cancellationToken);
        var next = new NextDrill
        {
            Library = shelf.Drills,
            Language = scope.Words.Language,
            Past = await scope.Drills.FindPastAsync(cancellationToken),
            Recall = await scope.Drills.FindRecallAsync(cancellationToken),
            Wish = skill,
            JustMet = just,
            LeaveOut = (await withdrawn.FindAsync(scope.Turn.Tenant, cancellationToken)).Drills
                .Concat((await scope.Turn.Flags.FindKeptAwayAsync(cancellationToken)).Where(subject => subject.On is FlagOn.Drill).Select(subject => subject.Id))
                .ToHashSet(StringComparer.Ordinal),
            Seed = Random.Shared.NextInt64(),
        };
        if (next.Select() is { } drill)
            present.Show(scope, scope.Drills.Offer(drill));
        else
            scope.Reply.Say(scope.Words.DrillNone);
    }

    private List<Skill> OnShelf(TurnScope scope)
    {
        var skills = shelf.Drills.In(scope.Words.Language).Select(drill => drill.Skill).ToHashSet();
        return [.. Skills.InOrder.Where(skills.Contains)];
    }
}
