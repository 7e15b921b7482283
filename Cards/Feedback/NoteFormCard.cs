using System.Globalization;
using EmpathyBot.Cards.Elements;
using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Cards.Feedback;

/// <summary>A note, written: the reply in sight, a few short fields, and one press. What was read in it comes back with the same fields.</summary>
public static class NoteFormCard
{
    /// <summary>The form.</summary>
    /// <param name="words">The language.</param>
    /// <param name="form">What stands in it.</param>
    /// <param name="fault">What keeps it from going out, in sentences; empty when nothing.</param>
    public static AdaptiveCard Make(Words.Words words, NoteForm form, string fault = "")
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(form);
        return NoteParts.Fitting(longest =>
        {
            var card = Top(words, form, longest);
            if (fault.Length > 0)
                card.Body.Add(Warning(Texts.Body(fault)));
            if (form.On.Why is { } why)
                card.Body.Add(Texts.Quiet(words.YourTurn(why)));
            card.Body.Add(Permission(words, form));
            card.Body.AddRange(Fields(words, form, longest, hasStarts: form.Note.Impact.Length == 0));
            if (!form.On.IsForOne)
                card.Body.Add(InThread(words, form));
            card.Body.Add(Texts.Quiet(words.NoteFormHow));
            card.Actions = [Send(words, form, Verbs.FeedbackRead, IdOf(form))];
            return card;
        });
    }

    /// <summary>What was read in it: what may land otherwise than it is meant, or else the note as it will be read, and the fields again.</summary>
    /// <param name="words">The language.</param>
    /// <param name="form">What stands in it.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="read">What tells these words from others: sent as they are they go out.</param>
    public static AdaptiveCard Read(Words.Words words, NoteForm form, NoteReading reading, string read)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(reading);
        var id = IdOf(form, read);
        return NoteParts.Fitting(longest =>
        {
            var card = Top(words, form, longest);
            if (reading.Held is { } held)
                card.Body.Add(Warning(NoteParts.Sentence(words.NoteHeld(held.Quote)), Texts.Body(held.Why), Texts.Body(words.NoteHeldStays)));
            else if (reading.Hints.Count > 0)
                card.Body.Add(Texts.Body(words.NoteHints));
            for (var at = 0; at < (reading.Held is null ? reading.Hints.Count : 0); at++)
                card.Body.Add(Hint(words, form, reading.Hints[at], at, id));
            // With hints its words stand there already, quoted and in the fields.
            if (reading.Held is null && reading.Hints.Count == 0)
            {
                card.Body.Add(Texts.Label(words.NoteReads));
                card.Body.Add(NoteParts.Note(form.Note));
            }

            card.Body.Add(Permission(words, form));
            card.Body.AddRange(Fields(words, form, longest, hasStarts: false));
            if (!form.On.IsForOne)
                card.Body.Add(InThread(words, form));
            card.Actions = [reading.Held is null ? Send(words, form, Verbs.FeedbackSend, id) : Send(words, form, Verbs.FeedbackRead, IdOf(form))];
            return card;
        });
    }

    /// <summary>What is left of it: what became of it, and the words, which stay with who wrote them.</summary>
    /// <param name="words">The language.</param>
    /// <param name="line">What became of it.</param>
    /// <param name="note">What was written; null for nothing.</param>
    /// <param name="isSent">Whether it has gone out.</param>
    public static AdaptiveCard Told(Words.Words words, string line, NoteDraft? note, bool isSent)
    {
        ArgumentNullException.ThrowIfNull(words);
        return NoteParts.Fitting(longest =>
        {
            var card = Card.New(words, words.NoteFormTitle(null), Texts.Quiet(words.NoteFormTitle(null)), NoteParts.Sentence(line));
            // How it asks is the bot's own wording: without what was seen there is nothing to keep.
            if (note is null || !NoteParts.Sentences(note with { Permission = "" }).Any())
                return card;
            if (!isSent)
                card.Body.Add(Texts.Label(words.NoteWordsStay));
            card.Body.AddRange(NoteParts.Sentences(isSent ? note : note with { Permission = "" }).Select(part => Texts.Typed(part, longest)));
            return card;
        });
    }

    private static AdaptiveCard Top(Words.Words words, NoteForm form, int longest) => Card.New(
        words, words.NoteFormSummary, NoteParts.Heading(words.NoteFormTitle(form.On.Writer)), NoteParts.Offered(words, form.On, longest));

    private static AdaptiveContainer Warning(params AdaptiveElement[] items) =>
        new() { Style = AdaptiveContainerStyle.Warning, Spacing = AdaptiveSpacing.Medium, Items = [.. items] };

    private static AdaptiveContainer Hint(Words.Words words, NoteForm form, NoteHint hint, int at, string id)
    {
        var box = new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            Spacing = AdaptiveSpacing.Small,
            Items = [Texts.Typed(words.Quote(hint.Quote), NoteFields.Longest + 10), Texts.Body(hint.Why)],
        };
        if (hint.Gentler is not { } gentler)
            return box;
        box.Items.Add(Texts.Label(words.NoteGentler));
        box.Items.Add(Texts.Typed(gentler, (2 * NoteFields.Longest) + 10));
        box.Items.Add(new AdaptiveActionSet { Actions = [Press.Of(words.NoteUse(at + 1), Verbs.FeedbackGentler, form.On.Id, at, id)] });
        return box;
    }

    private static string IdOf(NoteForm form, string read = "") => NoteFields.IdOf(new NoteChoices(form.Permission, form.MayBeShown, 0, read));

    private static AdaptiveExecuteAction Send(Words.Words words, NoteForm form, string verb, string id)
    {
        var send = Press.Of(words.NoteSend, verb, form.On.Id, 0, id);
        send.Style = "positive";
        return send;
    }

    private static AdaptiveChoiceSetInput Permission(Words.Words words, NoteForm form) => new()
    {
        Id = NoteFields.Permission,
        Label = words.NotePermissionLabel,
        Value = form.Permission.ToString(CultureInfo.InvariantCulture),
        Choices = Choices(words.NotePermission),
    };

    private static AdaptiveToggleInput InThread(Words.Words words, NoteForm form) => new()
    {
        Id = NoteFields.InThread,
        Label = words.NoteInThreadLabel,
        Title = words.NoteInThread,
        ValueOn = NoteFields.Yes,
        ValueOff = NoteFields.No,
        Value = form.MayBeShown ? NoteFields.Yes : NoteFields.No,
        Wrap = true,
    };

    private static IEnumerable<AdaptiveElement> Fields(Words.Words words, NoteForm form, int longest, bool hasStarts)
    {
        yield return Field(NoteFields.Seen, words.NoteSeenLabel, words.NoteSeenHint, form.Note.Seen, longest);
        if (hasStarts)
        {
            yield return new AdaptiveChoiceSetInput
            {
                Id = NoteFields.Start,
                Label = words.NoteStartLabel,
                Placeholder = words.NoteStartHint,
                Choices = Choices(words.NoteStart),
            };
        }

        yield return Field(NoteFields.Impact, hasStarts ? words.NoteImpactOwn : words.NoteImpactLabel, words.NoteImpactHint, form.Note.Impact, longest);
        yield return Field(NoteFields.Alternative, words.NoteAlternativeLabel, words.NoteAlternativeHint, form.Note.Alternative, longest);
        yield return Field(NoteFields.Question, words.NoteQuestionLabel, words.NoteQuestionHint, form.Note.Question, longest);
    }

    // More can be put in than is taken, so that nothing is cut unsaid; what was refused is not lost.
    private static AdaptiveTextInput Field(string id, string label, string hint, string value, int longest)
    {
        var kept = NoteParts.Cut(value, longest);
        return new AdaptiveTextInput
        {
            Id = id,
            Label = label,
            Placeholder = hint,
            IsMultiline = true,
            MaxLength = Math.Max(NoteFields.LongestPasted, kept.Length),
            Value = kept.Length > 0 ? kept : null,
        };
    }

    private static List<AdaptiveChoice> Choices(Func<int, string> title) =>
        [.. Enumerable.Range(1, NoteFields.Ways).Select(way => new AdaptiveChoice { Title = title(way), Value = way.ToString(CultureInfo.InvariantCulture) })];
}
