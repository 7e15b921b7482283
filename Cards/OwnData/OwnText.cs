using System.Text;
using EmpathyBot.Practice.Runs;

namespace EmpathyBot.Cards.OwnData;

/// <summary>What is held on a person, as a text to read.</summary>
public static class OwnText
{
    public static string Make(Words.Words words, OwnStory story)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(story);
        var text = new StringBuilder();
        text.Append(words.OwnTextTitle).Append('\n').Append(words.OwnTextMade(story.MadeAt, story.Zone)).Append('\n');
        Part(words.OwnTextYou, You(words, story));
        Part(words.OwnTextSettings, [story.Settings]);
        Part(words.OwnTextDilemmas, story.Runs.SelectMany(run => Run(words, run)));
        Part(words.OwnTextDrills, story.Drills.SelectMany(drill => Drill(words, drill)));
        Part(words.OwnTextLookingBack, story.LookingBack.Select(line => words.OwnTextWrote(line.At, TextOf(line.Text))));
        Part(words.OwnTextPromises, story.Promises.Select(promise => words.OwnTextPromised(promise.At, TextOf(promise.Text), promise.DueAt)));
        Part(words.OwnTextFlags, story.Flags.Select(line => words.OwnTextFlagged(line.At, TextOf(line.Text))));
        Part(words.OwnTextTalks, story.Talks.Select(line => words.OwnTextTalked(line.At, TextOf(line.Text))));
        Part(words.OwnTextOffers, story.Offers.SelectMany(offer => Offer(words, offer)));
        Part(words.OwnTextNotesGot, story.NotesGot.SelectMany(note => Lines(
            words.OwnTextNoteGot(note.At, TextOf(note.Text)), note.AskedBack, words.OwnTextNoteAskedBack, note.Explained, words.OwnTextNoteExplained)));
        Part(words.OwnTextNotesGiven, story.NotesGiven.SelectMany(note => Lines(
            words.OwnTextNoteGiven(note.At, TextOf(note.Text)), note.AskedBack, words.OwnTextNoteAsked, note.Explained, words.OwnTextNoteAnswered)));
        Part(words.OwnTextReturns, story.Returns.Select(one => words.OwnTextReturn(one.What, one.LastAt, one.DueAt)));
        Part(words.OwnTextMessages, story.Messages.Select(one => words.OwnTextMessage(one.Kind, one.DueAt, one.State)));
        Part(words.OwnTextExports, story.Exports);
        return text.Append('\n').Append(words.OwnTextRest).Append('\n').ToString();

        string TextOf(string? typed) => string.IsNullOrEmpty(typed) ? words.OwnTextEmptied : typed;

        void Part(string title, IEnumerable<string> lines)
        {
            text.Append('\n').Append(title).Append('\n');
            foreach (var line in lines.DefaultIfEmpty(words.OwnTextNothing))
                text.Append(line.ReplaceLineEndings("\n    ")).Append('\n');
        }
    }

    private static IEnumerable<string> You(Words.Words words, OwnStory story)
    {
        if (story.Name is { } name)
            yield return words.OwnTextName(name);
        yield return words.OwnTextSince(story.MetAt);
        if (story.Teams.Count > 0)
            yield return words.OwnTextTeams(story.Teams);
    }

    private static IEnumerable<string> Run(Words.Words words, OwnRun run)
    {
        yield return run.BegunAt is { } begun ? words.OwnTextBegan(begun, run.Title) : words.OwnTextOffered(run.OfferedAt, run.Title);
        foreach (var (at, turn) in run.Turns)
        {
            var did = turn.Did.Length > 0 ? turn.Did : words.OwnTextEmptied;
            yield return "  " + (turn.Decision.Kind switch
            {
                DecisionKind.Ask => words.OwnTextAsked(at, did),
                DecisionKind.Justify or DecisionKind.Reply => words.OwnTextWrote(at, did),
                _ => turn.IsSpoken ? words.OwnTextSaid(at, did) : words.OwnTextDid(at, did),
            });
            if (turn.Happened.Length > 0)
                yield return "    " + words.OwnTextCame(turn.Happened);
        }

        if (run.Ending is { } ending)
            yield return "  " + words.OwnTextEnded(ending);
    }

    private static IEnumerable<string> Offer(Words.Words words, OwnOffer offer)
    {
        yield return words.OwnTextOffer(offer.At, string.IsNullOrEmpty(offer.Text) ? words.OwnTextEmptied : offer.Text);
        if (offer.Question is { } question)
            yield return "  " + words.OwnTextOfferAsked(question);
        if (offer.Revised is { Text: { } now } revised)
            yield return "  " + words.OwnTextOfferRevised(revised.At, now);
    }

    private static IEnumerable<string> Lines(string first, string? asked, Func<string, string> asking, string? explained, Func<string, string> answering)
    {
        yield return first;
        if (asked is not null)
            yield return "  " + asking(asked);
        if (explained is not null)
            yield return "  " + answering(explained);
    }

    private static IEnumerable<string> Drill(Words.Words words, OwnDrill drill)
    {
        yield return words.OwnTextBegan(drill.OfferedAt, drill.Title);
        foreach (var (at, text, findings) in drill.Goes)
        {
            yield return "  " + words.OwnTextWrote(at, text.Length > 0 ? text : words.OwnTextEmptied);
            foreach (var finding in findings)
                yield return "    " + words.OwnTextFound(finding);
        }
    }
}
