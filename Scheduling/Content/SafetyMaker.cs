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
    private readonly IReadOnlyDictionary<FlagSubject, FlagFacts> _flags;

    internal SafetyMaker(
        ScenarioShelf shelf, string contact, IReadOnlyDictionary<Guid, TalkFacts> talks, IReadOnlyDictionary<FlagSubject, FlagFacts> flags) =>
        (_shelf, _contact, _talks, _flags) = (shelf, contact, talks, flags);

    /// <summary>Whether the row is one of these.</summary>
    public static bool Takes(DeliveryRow row) =>
        row?.Kind is DeliveryKind.Talk or DeliveryKind.TalkNews or DeliveryKind.Flags or DeliveryKind.FlagNews;

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
            DeliveryKind.Flags => SubjectOf(row) is { } subject && _flags.TryGetValue(subject, out var facts) && facts.People > 0,
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
            DeliveryKind.Flags when SubjectOf(row) is { } subject => (ReviewCard.Make(words, Reviews.Of(_flags[subject], TitleOf(_shelf, subject, words))), words.FlagsSummary),
            DeliveryKind.FlagNews when SubjectOf(row) is { } subject => (TalkCard.Said(words, OutcomeOf(row, TitleOf(_shelf, subject, words), words)), words.FlagNewsSummary),
            _ => throw new InvalidOperationException($"There is nothing to say with '{row.Key}'."),
        };
    }

    /// <summary>What a dilemma or a drill is called; its id where it has left the shelf.</summary>
    public static string TitleOf(ScenarioShelf shelf, FlagSubject subject, Words words)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(words);
        return (subject.On is FlagOn.Drill ? shelf.Drills.Find(subject.Id, words.Language)?.Title : shelf.Library.Find(subject.Id, words.Language)?.Title) ?? subject.Id;
    }

    private TalkFacts? FindTalk(DeliveryRow row) => TalkOf(row) is { } id ? _talks.GetValueOrDefault(id) : null;

    private static bool IsNews(TalkFacts talk, DeliveryRow row) => (TalkNews?)row.Step switch
    {
        TalkNews.Arrived => !talk.IsTaken && talk.Arrived > 0,
        TalkNews.Minute => !talk.IsTaken && !talk.HasHeard,
        TalkNews.HalfHour => !talk.IsTaken,
        TalkNews.Taken => talk.IsTaken,
        TalkNews.TakenByOther => talk.IsTaken && talk.TakenBy != row.PersonId,
        _ => false,
    };

    private IEnumerable<string> NewsOf(TalkFacts talk, DeliveryRow row, Words words) => (TalkNews?)row.Step switch
    {
        TalkNews.Taken => [words.TalkTaken(talk.Taker)],
        TalkNews.TakenByOther => [words.TalkTakenByOther(talk.Taker, talk.Asker)],
        TalkNews.HalfHour => [words.TalkHalfHour, words.TalkContact(_contact)],
        _ when talk.Arrived > 0 => [words.TalkArrived(talk.Arrived)],
        _ => [words.TalkNobody, words.TalkContact(_contact)],
    };

    private static string OutcomeOf(DeliveryRow row, string title, Words words) =>
        row.Step == (int)FlaggedState.OnShelf ? words.FlagNewsBack(title) : words.FlagNewsOff(title);
}
