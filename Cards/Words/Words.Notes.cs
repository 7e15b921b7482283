using System.Globalization;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about a note that somebody gives.</summary>
public sealed partial class Words
{
    public string NoteFormSummary => Text();

    public string NoteFormHow => Text();

    public string NoteCustomer => Text();

    public string NoteTheirs => Text();

    public string NoteAsked => Text();

    public string NotePermissionLabel => Text();

    public string NoteSeenLabel => Text();

    public string NoteSeenHint => Text();

    public string NoteStartLabel => Text();

    public string NoteStartHint => Text();

    public string NoteImpactOwn => Text();

    public string NoteImpactLabel => Text();

    public string NoteImpactHint => Text();

    public string NoteAlternativeLabel => Text();

    public string NoteAlternativeHint => Text();

    public string NoteQuestionLabel => Text();

    public string NoteQuestionHint => Text();

    public string NoteInThreadLabel => Text();

    public string NoteInThread => Text();

    public string NoteSend => Text();

    public string NoteHints => Text();

    public string NoteGentler => Text();

    public string NoteReads => Text();

    public string NoteHeldStays => Text();

    public string NoteNeedsSeen => Text();

    public string NoteNeedsImpact => Text();

    public string NoteAlready => Text();

    public string NoteOwn => Text();

    public string NoteNotYours => Text();

    public string NoteClosed => Text();

    public string NoteWithdrawn => Text();

    public string NoteWordsStay => Text();

    public string NoteBegin => Text();

    /// <summary>Beneath the channel's card, whatever comes in private.</summary>
    public string NoteComesInPrivate => Text();

    public string NoteGive => Text();

    public string NoteAskSummary => Text();

    public string NoteAskHow => Text();

    /// <summary>What the form is called.</summary>
    /// <param name="name">Whom the note is for; null where their name doesn't stand with it.</param>
    public string NoteFormTitle(string? name) => name is null ? Text() : Format(Text("NoteFormTitleTo"), name);

    /// <summary>One of the ready ways to ask: 1 to 3.</summary>
    public string NotePermission(int way) => Text("NotePermission" + way.ToString(CultureInfo.InvariantCulture));

    /// <summary>One of the ready beginnings of what it did: 1 to 3.</summary>
    public string NoteStart(int way) => Text("NoteStart" + way.ToString(CultureInfo.InvariantCulture));

    public string NoteUse(int nth) => Nth(Text(), nth);

    public string NoteHeld(string quote) => Format(Text(), Quote(quote));

    public string NoteTooLong(int longest) => Format(Text(), longest);

    public string NoteOnItsWay(string? name) => name is null ? Text("NoteOnItsWayUnnamed") : Format(Text(), name);

    public string NoteAskTitle(string? name) => Format(Text(), name ?? Text("NoteColleagueFirst"));

    /// <summary>What the nth of several is called, so that they can be told apart by ear.</summary>
    public string Nth(string title, int nth) => nth == 1 ? title : string.Create(language, $"{title} ({nth})");

    /// <summary>Several things as one reads them.</summary>
    public string Listed(IEnumerable<string> items) => List(items);
}
