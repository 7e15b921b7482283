using EmpathyBot.Cards.OwnData;
using EmpathyBot.Cards.Rhythm;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Storage;
using EmpathyBot.Storage.Content;
using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.OwnData;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.OwnData;

/// <summary>Tells what is held on a person as one would tell them, by their own clock.</summary>
internal sealed class OwnStories(ScenarioShelf shelf, HoursOptions options, TimeProvider time)
{
    public OwnStory Of(Storage.OwnData.OwnData data, Words words)
    {
        var hours = Hours.Of(data.Person, data.Rhythm, options);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        LocalDateTime At(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(hours.Zone).LocalDateTime;

        IEnumerable<OwnNote> NotesOf(Func<NoteRow, long> whose) => data.RowsOf<NoteRow>().Where(row => whose(row) == data.Person.Id).OrderBy(row => row.At)
            .Select(row => new OwnNote(At(row.At), TextOf(row), row.AskedBack, row.Explained));

        var snoozed = data.Rhythm?.SnoozedUntil is { } until ? Instant.FromDateTimeOffset(until) : (Instant?)null;
        return new OwnStory(
            data.Person.Name,
            now.InZone(hours.Zone).LocalDateTime,
            hours.Zone,
            At(data.Person.FirstSeenAt),
            data.Teams,
            NowSentences.Make(words, hours, now, data.Rhythm?.NudgesOffAt is null, snoozed, data.Rhythm?.ClockOffAt is null),
            [
                .. data.Attempts.Select(attempt => new OwnRun(
                    attempt.Run.Dilemma.Title,
                    At(attempt.OfferedAt),
                    attempt.BegunAt is { } begun ? At(begun) : null,
                    [.. attempt.Run.Turns.Zip(data.Decisions[attempt.Id], (turn, at) => (At(at), turn))],
                    attempt.Run.Ending?.Title)),
            ],
            [
                .. data.Drills.Select(drill => new OwnDrill(
                    drill.Drill.Title, At(drill.OfferedAt), [.. drill.Run.Goes.Select(go => (At(go.At), go.Text, go.Counting))])),
            ],
            [.. data.RowsOf<DebriefAnswerRow>().OrderBy(row => row.At).Select(row => new OwnLine(At(row.At), row.Text))],
            [.. data.RowsOf<PromiseRow>().OrderBy(row => row.At).Select(row => new OwnPromise(At(row.At), row.Text, At(row.DueAt)))],
            [.. data.RowsOf<FlagRow>().OrderBy(row => row.At).Select(row => new OwnLine(At(row.At), row.Line))],
            [.. data.RowsOf<TalkRow>().OrderBy(row => row.AskedAt).Select(row => new OwnLine(At(row.AskedAt), row.Line))],
            [
                .. data.RowsOf<PromptRow>().OrderBy(row => row.OfferedAt).Select(row => new OwnOffer(
                    At(row.OfferedAt), row.Text, row.Question, row.RevisedAt is { } revised ? new OwnLine(At(revised), row.Revised) : null)),
            ],
            [.. NotesOf(row => row.PersonId)],
            [.. NotesOf(row => row.GiverId)],
            [
                .. data.RowsOf<MemoryRow>().OrderBy(row => row.DueAt)
                    .Select(row => new OwnReturn(TitleOf(words, row), At(row.ReviewedAt), At(row.DueAt))),
            ],
            [.. data.RowsOf<DeliveryRow>().OrderBy(row => row.DueAt).Select(row => new OwnMessage(KindOf(row.Kind), At(row.DueAt), row.State.ToString()))],
            [
                .. data.RowsOf<ExportRow>().Where(row => row.State is ExportState.Fetched).OrderBy(row => row.EndedAt)
                    .Select(row => words.ExportedTo(words.DateAndTime(At(row.EndedAt!.Value)), row.Way is ExportWay.Link)),
            ]);
    }

    private static string TextOf(NoteRow note) => string.Join(' ', new[] { note.Permission, note.Seen, note.Impact, note.Alternative, note.Question }.OfType<string>());

    private string TitleOf(Words words, MemoryRow row)
    {
        if (row.Kind is MemoryKind.Skill && Skills.TryParse(row.Subject, out var skill))
            return words.Titled(skill);
        return shelf.Library.Dilemmas.FirstOrDefault(dilemma => dilemma.MemoryId == row.Subject)?.Title ?? row.Subject;
    }

    // A kind that has no words of its own yet is a message all the same.
    private static string KindOf(DeliveryKind kind) => kind switch
    {
        DeliveryKind.TimeOut or DeliveryKind.LaterOutcome or DeliveryKind.Promise or DeliveryKind.Note or DeliveryKind.Drop or DeliveryKind.Nudge => kind.ToString(),
        _ => "Other",
    };
}
