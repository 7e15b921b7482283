using EmpathyBot.Practice.Feedback;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Feedback;

/// <summary>Reads what was offered and the notes on it. A name that doesn't stand with an offer is not read at all.</summary>
internal static class NoteQueries
{
    public static async Task<IReadOnlyDictionary<Guid, NotePrompt>> PromptsAsync(EmpathyDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, NotePrompt>();
        var rows = await (
            from prompt in db.Prompts.AsNoTracking()
            where ids.Contains(prompt.Id)
            from team in db.Teams.AsNoTracking().Where(team => team.Id == prompt.TeamId).DefaultIfEmpty()
            select new { prompt, team, writer = prompt.IsNamed ? db.People.Where(person => person.Id == prompt.PersonId).Select(person => person.Name).FirstOrDefault() : null })
            .ToListAsync(cancellationToken);
        var notes = await db.Notes.Where(note => ids.Contains(note.PromptId)).Select(note => new { note.Id, note.PromptId }).ToListAsync(cancellationToken);
        var flagged = await FlaggedAsync(db, [.. notes.Select(note => note.Id)], cancellationToken);
        var counts = notes.Where(note => !flagged.Contains(note.Id)).CountBy(note => note.PromptId).ToDictionary();
        return rows.ToDictionary(row => row.prompt.Id, row => new NotePrompt(row.prompt, row.team, row.writer, counts.GetValueOrDefault(row.prompt.Id)));
    }

    public static async Task<IReadOnlyDictionary<Guid, NoteFacts>> NotesAsync(EmpathyDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, NoteFacts>();
        var rows = await db.Notes.AsNoTracking().Where(note => ids.Contains(note.Id))
            .Select(note => new { note, giver = db.People.Where(person => person.Id == note.GiverId).Select(person => person.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var prompts = await PromptsAsync(db, [.. rows.Select(row => row.note.PromptId).Distinct()], cancellationToken);
        var flagged = await FlaggedAsync(db, ids, cancellationToken);
        return rows.Where(row => prompts.ContainsKey(row.note.PromptId)).ToDictionary(
            row => row.note.Id, row => new NoteFacts(row.note, prompts[row.note.PromptId], row.giver, flagged.Contains(row.note.Id)));
    }

    /// <summary>How these people stand to these offers.</summary>
    public static async Task<IReadOnlyDictionary<(Guid Prompt, long Person), Giving>> GivingAsync(
        EmpathyDb db, IReadOnlyCollection<(Guid Prompt, long Person)> pairs, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = pairs.Select(pair => pair.Prompt).Distinct().ToList();
        var people = pairs.Select(pair => pair.Person).Distinct().ToList();
        var prompts = await PromptsAsync(db, ids, cancellationToken);
        var teams = prompts.Values.Select(prompt => prompt.Row.TeamId).Distinct().ToList();
        var members = (await db.Members.AsNoTracking().Where(row => teams.Contains(row.TeamId) && people.Contains(row.PersonId))
            .Select(row => new { row.TeamId, row.PersonId }).ToListAsync(cancellationToken)).Select(row => (row.TeamId, row.PersonId)).ToHashSet();
        var asked = (await db.PromptAsks.AsNoTracking().Where(row => ids.Contains(row.PromptId) && people.Contains(row.PersonId))
            .ToListAsync(cancellationToken)).ToDictionary(row => (row.PromptId, row.PersonId), row => (AskReason)row.Reason);
        var given = (await db.Notes.AsNoTracking().Where(row => ids.Contains(row.PromptId) && people.Contains(row.GiverId) && row.GiverId != 0).ToListAsync(cancellationToken))
            .ToDictionary(row => (row.PromptId, row.GiverId));
        return pairs.Distinct().ToDictionary(pair => pair, pair =>
        {
            var prompt = prompts.GetValueOrDefault(pair.Prompt);
            var note = given.GetValueOrDefault(pair);
            return new Giving(prompt, MayOf(), note) { Why = asked.TryGetValue(pair, out var why) && Enum.IsDefined(why) ? why : null };

            MayGive MayOf() => prompt switch
            {
                null => MayGive.Withdrawn,
                { Row: var row } when row.PersonId == pair.Person => MayGive.Own,
                { Row: { IsForOne: true } } when !asked.ContainsKey(pair) => MayGive.NotTheirs,
                { Row: { IsForOne: false } row } when !members.Contains((row.TeamId, pair.Person)) => MayGive.NotTheirs,
                { Row: { State: PromptState.Withdrawn or PromptState.Failed } or { Text: null } } => MayGive.Withdrawn,
                _ when note is not null => MayGive.Given,
                { Row: { State: PromptState.Open } row } when row.Until is not { } until || until > now => MayGive.Yes,
                { Row.State: PromptState.Planned } => MayGive.NotTheirs,
                _ => MayGive.Closed,
            };
        });
    }

    /// <summary>Those of these notes that were flagged, and that nobody has found harmless since.</summary>
    public static async Task<IReadOnlySet<Guid>> FlaggedAsync(EmpathyDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var names = ids.Select(id => id.ToString("N")).ToList();
        var flagged = await db.Flagged.Where(row => row.On == FlagOn.Note && row.State != FlaggedState.OnShelf && names.Contains(row.Subject))
            .Select(row => row.Subject).ToListAsync(cancellationToken);
        return flagged.Select(name => Guid.ParseExact(name, "N")).ToHashSet();
    }
}
