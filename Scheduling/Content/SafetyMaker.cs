using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Records;
using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Scheduling.Content;

/// <summary>Makes messages about somebody to talk to and about flags, from what was read.</summary>
public sealed class SafetyMaker
{
    private readonly ScenarioShelf _shelf;
    private readonly string _contact;
    private readonly IReadOnlyDictionary<Guid, TalkFacts> _talks;
    private readonly IReadOnlyDictionary<long, IReadOnlyList<FlagFacts>> _reviews;
    private readonly DateTimeOffset _now;

    internal SafetyMaker(
        ScenarioShelf shelf,
        string contact,
        IReadOnlyDictionary<Guid, TalkFacts> talks,
        IReadOnlyDictionary<long, IReadOnlyList<FlagFacts>> reviews,
        DateTimeOffset now) =>
        (_shelf, _contact, _talks, _reviews, _now) = (shelf, contact, talks, reviews, now);

    /// <summary>Whether the row is one of these.</summary>
    public static bool Takes(DeliveryRow row) =>
        row?.Kind is DeliveryKind.Talk or DeliveryKind.TalkNews or DeliveryKind.Flags or DeliveryKind.FlagNews or DeliveryKind.Reviews;

    /// <summary>Which wish to talk a row is about; null for none.</summary>
    public static Guid? TalkOf(DeliveryRow row) =>
        row?.Kind is DeliveryKind.Talk or DeliveryKind.TalkNews && Guid.TryParseExact(row.About, "N", out var id) ? id : null;

    /// <summary>What was flagged that a row is about; null for none.</summary>
    public static FlagSubject? SubjectOf(DeliveryRow row) => row?.Kind is DeliveryKind.Flags or DeliveryKind.FlagNews ? FlagSubject.Parse(row.About) : null;

    /// <summary>Whether there is still something to say with this row.</summary>
    public bool HasContent(DeliveryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind switch
        {
            DeliveryKind.Talk => FindTalk(row) is { IsTaken: false },
            DeliveryKind.TalkNews => FindTalk(row) is { } talk && IsNews(talk, row),
            DeliveryKind.Flags => FindFlags(row) is { Waits: true },
            DeliveryKind.Reviews => WaitingFor(row).Any(),
            DeliveryKind.FlagNews => SubjectOf(row) is not null,
            _ => false,
        };
    }

    /// <summary>The card of one message, and what its notification says.</summary>
    public (AdaptiveCard Card, string Summary) Make(DeliveryRow row, Words words)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(words);
        return row.Kind switch
        {
            DeliveryKind.Talk when FindTalk(row) is { } talk => (TalkCard.Call(words, talk.Row.Id, talk.Asker, talk.Row.Line), words.TalkSummary),
            DeliveryKind.TalkNews when FindTalk(row) is { } talk => (TalkCard.Told(words, NewsOf(talk, row, words)), words.TalkNewsSummary),
            DeliveryKind.Flags when FindFlags(row) is { } facts => (ReviewCard.Make(words, Reviews.Of(facts, TitleOf(_shelf, facts.Subject, words))), words.FlagsSummary),
            DeliveryKind.Reviews => (ReviewsCard.Make(words, Reviews.LinesOf(WaitingFor(row), subject => TitleOf(_shelf, subject, words))), words.FlagsSummary),
            DeliveryKind.FlagNews when SubjectOf(row) is { } subject => (TalkCard.Said(words, OutcomeOf(row, subject, words)), words.FlagNewsSummary),
            _ => throw new InvalidOperationException($"There is nothing to say with '{row.Key}'."),
        };
    }

    /// <summary>What a dilemma or a drill is called; its id where it has left the shelf. A note has no name of its own.</summary>
    public static string TitleOf(ScenarioShelf shelf, FlagSubject subject, Words words)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(words);
        if (subject.On is FlagOn.Note)
            return words.NoteFlagTitle;
        return (subject.On is FlagOn.Drill ? shelf.Drills.Find(subject.Id, words.Language)?.Title : shelf.Library.Find(subject.Id, words.Language)?.Title) ?? subject.Id;
    }

    /// <summary>That a wish to talk has arrived with a facilitator, where that took so long that who asked may have been told otherwise; null for anything else.</summary>
    public DeliveryRow? LateNewsOf(DeliveryRow arrived)
    {
        ArgumentNullException.ThrowIfNull(arrived);
        return arrived.Kind is DeliveryKind.Talk && FindTalk(arrived) is { IsTaken: false } talk && _now >= talk.Row.AskedAt + PersonTalks.LateAfter
            ? PersonTalks.News(talk.Row.Id, TalkNews.ArrivedLate, talk.Row.PersonId, _now)
            : null;
    }

    private TalkFacts? FindTalk(DeliveryRow row) => TalkOf(row) is { } id ? _talks.GetValueOrDefault(id) : null;

    private FlagFacts? FindFlags(DeliveryRow row) =>
        SubjectOf(row) is { } subject ? _reviews.GetValueOrDefault(row.PersonId, []).FirstOrDefault(facts => facts.Subject == subject) : null;

    private IEnumerable<FlagFacts> WaitingFor(DeliveryRow row) => _reviews.GetValueOrDefault(row.PersonId, []).Where(facts => facts.Waits);

    // Once it isn't sent any more, that is the news; nobody is told after an outage what held for a minute of it.
    private bool IsNews(TalkFacts talk, DeliveryRow row)
    {
        var hasLapsed = _now >= talk.Row.AskedAt + PersonTalks.Fresh;
        return (TalkNews?)row.Step switch
        {
            TalkNews.Arrived => !talk.IsTaken && talk.Arrived > 0,
            TalkNews.Minute => !talk.IsTaken && !talk.HasHeard && !hasLapsed,
            TalkNews.ArrivedLate => !talk.IsTaken && !talk.HasHeard && talk.Arrived > 0,
            TalkNews.HalfHour => !talk.IsTaken && !hasLapsed,
            TalkNews.Lapsed => !talk.IsTaken && talk.Arrived == 0,
            TalkNews.Taken => talk.IsTaken,
            TalkNews.TakenByOther => talk.IsTaken && talk.TakenBy != row.PersonId,
            _ => false,
        };
    }

    private IEnumerable<string> NewsOf(TalkFacts talk, DeliveryRow row, Words words) => (TalkNews?)row.Step switch
    {
        TalkNews.Taken => [words.TalkTaken(talk.Taker)],
        TalkNews.TakenByOther => [words.TalkTakenByOther(talk.Taker, talk.Asker)],
        TalkNews.HalfHour => [words.TalkHalfHour, words.TalkContact(_contact)],
        TalkNews.Lapsed => [words.TalkLapsed, words.TalkContact(_contact)],
        _ when talk.Arrived > 0 => [words.TalkArrived(talk.Arrived)],
        _ => [words.TalkNobody, words.TalkContact(_contact)],
    };

    private string OutcomeOf(DeliveryRow row, FlagSubject subject, Words words)
    {
        var isBack = row.Step == (int)FlaggedState.OnShelf;
        if (subject.On is FlagOn.Note)
            return isBack ? words.NoteFlagNewsBack : words.NoteFlagNewsOff;
        var title = TitleOf(_shelf, subject, words);
        return isBack ? words.FlagNewsBack(title) : words.FlagNewsOff(title);
    }
}
