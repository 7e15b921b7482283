using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Later;
using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card about notes between colleagues: as usual, and as full as they can be.</summary>
internal static class EveryNoteCard
{
    private const string Markdown = "[press me](https://example.com) **now** <at>Ama</at>";

    private static readonly Words English = Words.For("en");
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Guid Other = new("1f8fad5b-d9cb-469f-a165-70867728950e");

    // A letter of three bytes that is written as six signs: nothing grows more.
    private static readonly string Long = new('\uE000', 2000);

    public static IEnumerable<MadeCard> All => Offers.SelectMany(on => Drafts.SelectMany(note => Of(on, note))).Concat(Told);

    private static IEnumerable<OfferedReply> Offers =>
    [
        new(Id, "The lid is broken.", "Please fill in the form.", "Did I sound cold?", "Ama Okoro"),
        new(Id, Markdown, Markdown, Markdown, Markdown),
        new(Id, null, Long, null, null),
        new(Id, Long, Long, Long[..400], Long[..64]),
    ];

    private static IEnumerable<NoteDraft> Drafts
    {
        get
        {
            var full = Long[..400];
            return [new(English.NotePermission(1), "You sent them to a form.", "I felt alone.", "", ""), new(Markdown, Markdown, Markdown, Markdown, Markdown), new(English.NotePermission(2), full, full, full, full)];
        }
    }

    private static IEnumerable<MadeCard> Of(OfferedReply on, NoteDraft note)
    {
        var empty = new NoteDraft(English.NotePermission(1), "", "", "", "");
        var form = new NoteForm(on, 2, note, MayBeShown: true);
        yield return MadeCard.Of("note form", NoteFormCard.Make(English, new NoteForm(on, 1, empty, MayBeShown: false)));
        yield return MadeCard.Of("note form, at fault", NoteFormCard.Make(English, form, English.NoteTooLong(NoteFields.Longest)));
        yield return MadeCard.Of("note form, far too long", NoteFormCard.Make(English, form with { Note = new NoteDraft("", string.Concat(Enumerable.Repeat(Long, 6)), Long, Long, Long) }, English.NoteTooLong(NoteFields.Longest)));
        NoteHint[] hints =
        [
            new(NotePart.Seen, Label.Judgement, 0, note.Seen[..10], "It judges.", note.Seen),
            new(NotePart.Impact, Label.Generalising, 0, note.Impact[..10], "It says always.", note.Impact),
            new(NotePart.Impact, Label.VaguePraise, 0, note.Impact[..10], "It praises nothing.", null),
        ];
        yield return MadeCard.Of("note form, read", NoteFormCard.Read(English, form, NoteReading.Clear, "0123456789abcdef"));
        yield return MadeCard.Of("note form, hints", NoteFormCard.Read(English, form, new NoteReading(hints[..2], null), "0123456789abcdef"));
        yield return MadeCard.Of("note form, a hint", NoteFormCard.Read(English, form, new NoteReading(hints[1..], null), "0123456789abcdef"));
        yield return MadeCard.Of("note form, held", NoteFormCard.Read(English, form, new NoteReading([], new HeldBack(NotePart.Seen, 0, note.Seen[..10], "It hurts.")), "0123456789abcdef"));
        yield return MadeCard.Of("note form, sent", NoteFormCard.Told(English, English.NoteOnItsWay(on.Writer), note, isSent: true));
        yield return MadeCard.Of("note form, not sent", NoteFormCard.Told(English, English.NoteWithdrawn, note, isSent: false));
        yield return MadeCard.Of("note asked", NoteAskCard.Make(English, on));

        var received = new ReceivedNote(Id, on.Writer, note, on with { Id = Other }) { HasGiver = true, CanBeShown = true };
        var done = received with { IsThanked = true, IsUnhelpful = true, AskedBack = note.Seen, Explained = note.Impact, IsShown = true };
        yield return MadeCard.Of("note received", NoteCard.Make(English, received));
        yield return MadeCard.Of("note received, a line refused", NoteCard.Make(English, received, English.NoteLineTooLong(NoteFields.LongestLine), Long));
        yield return MadeCard.Of("note received, all done", NoteCard.Make(English, done));
        yield return MadeCard.Of("note received, from nobody", NoteCard.Make(English, received with { HasGiver = false, Giver = null }));

        var news = new NoteTidings(Id, on.Writer, note, on) { AskedBack = note.Seen, Explained = null, Revised = "I will call you today." };
        yield return MadeCard.Of("note news, thanks", NoteNewsCard.Thanks(English, news));
        yield return MadeCard.Of("note news, asked", NoteNewsCard.Asked(English, news, English.NoteLineTooLong(NoteFields.LongestLine), Long));
        yield return MadeCard.Of("note news, answered", NoteNewsCard.Asked(English, news with { Explained = note.Impact }));
        yield return MadeCard.Of("note news, explained", NoteNewsCard.Explained(English, news with { Explained = note.Impact }));
        foreach (var now in new[] { "I will call you today.", Markdown, Long })
        {
            yield return MadeCard.Of("note news, revised", NoteNewsCard.Revised(English, news with { Revised = now }));
            var revised = new RevisedReply(Id, on.Text, now, [English.DrillGone("no worries")]);
            yield return MadeCard.Of("revise, kept", ReviseCard.Kept(English, revised with { CanShare = true, CanWeek = true }));
            yield return MadeCard.Of("revise, shared", ReviseCard.Kept(English, revised with { IsShared = true, IsForWeek = true, CanWeek = true, IsForOne = true }));
            yield return MadeCard.Of("revise", ReviseCard.Make(English, Id, now));
        }

        yield return MadeCard.Of("revise, at fault", ReviseCard.Make(English, Id, string.Concat(Enumerable.Repeat(Long, 20)), English.ReviseTooLong(NoteFields.LongestReply)));
        yield return MadeCard.Of("offer news", OfferNewsCard.Make(English, English.OfferNewsUncertain(Markdown), on, canWithdraw: true, canRevise: false));
        yield return MadeCard.Of("offer news, closed", OfferNewsCard.Make(English, English.OfferNewsClosed(3), on, canWithdraw: false, canRevise: true));

        JoinedCard.Part aNote = new JoinedCard.Part.Note(received);
        JoinedCard.Part asked = new JoinedCard.Part.NoteNews(English.NoteNewsAsked(on.Writer), Id, 2);
        JoinedCard.Part ask = new JoinedCard.Part.NoteAsk(on);
        yield return MadeCard.Of("joined, notes", JoinedCard.Make(English, [aNote, aNote, asked, asked]));
        yield return MadeCard.Of("joined, asks", JoinedCard.Make(English, [new JoinedCard.Part.NoteNews(English.NoteNewsThanks(on.Writer), null, 0), aNote, ask, ask]));
        foreach (var stands in Enum.GetValues<Standing>())
        {
            var review = new Review($"note/{Id:N}|{(int)stands}|0|1795392000", English.NoteFlagTitle, stands, 1, 1, 0, 0, [Markdown]) { IsNote = true, Words = [.. Enum.GetValues<NotePart>().Select(part => note[part])] };
            yield return MadeCard.Of($"review, a note, {stands}", ReviewCard.Make(English, review));
            yield return MadeCard.Of("review, a note, settled", ReviewCard.Settled(English, review.Title, stands, isNote: true));
        }
    }

    private static IEnumerable<MadeCard> Told =>
    [
        MadeCard.Of("note form, own", NoteFormCard.Told(English, English.NoteOwn, null, isSent: false)),
        MadeCard.Of("reviews, notes", ReviewsCard.Make(English, [.. Enum.GetValues<Standing>().SelectMany(stands => Enumerable.Repeat(new ReviewLine($"note/{Id:N}", English.NoteFlagTitle, stands) { IsNote = true }, 3))])),
        .. Enum.GetValues<AskReason>().Select(why => new OfferedReply(Id, "The lid is broken.", "Please fill in the form.", null, "Ama") { Why = why }).SelectMany(on => new[]
        {
            MadeCard.Of("note form, asked by name", NoteFormCard.Make(English, new NoteForm(on, 1, new NoteDraft(English.NotePermission(1), "", "", "", ""), MayBeShown: false))),
            MadeCard.Of("note asked by name", NoteAskCard.Make(English, on)),
        }),
        MadeCard.Trail("note received, flagged", NoteCard.Flagged(English)),
        MadeCard.Of("note form, gone", NoteFormCard.Told(English, English.NoteWithdrawn, new NoteDraft("", "", "", "", ""), isSent: false)),
    ];
}
