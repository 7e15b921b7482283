namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says about a note that has come, and of what became of it.</summary>
public sealed partial class Words
{
    public string NoteSummary => Text();

    public string NoteOnYours => Text();

    public string NoteOpen => Text();

    public string NoteSayThanks => Text();

    public string NoteThanked => Text();

    public string NoteAskBackLabel => Text();

    public string NoteAskBackHint => Text();

    public string NoteAskBack => Text();

    public string NoteAskBackEmpty => Text();

    public string NoteYouAsked => Text();

    public string NoteAskBackSaid => Text();

    public string NoteUnhelpful => Text();

    public string NoteUnhelpfulSaid => Text();

    public string NoteShow => Text();

    public string NoteStands => Text();

    public string NoteIsFlagged => Text();

    public string NoteGone => Text();

    public string NoteNewsSummary => Text();

    public string NoteNewsOpen => Text();

    public string NoteYours => Text();

    public string NoteYouAnswered => Text();

    public string NoteExplainLabel => Text();

    public string NoteExplainHint => Text();

    public string NoteExplain => Text();

    public string NoteExplainSaid => Text();

    public string NoteFlagTitle => Text();

    public string NoteFlagAway => Text();

    public string NoteFlagWords => Text();

    public string NoteFlagReviewAway => Text();

    public string NoteFlagReviewOn => Text();

    public string NoteFlagReviewOff => Text();

    public string NoteFlagLineAway => Text();

    public string NoteFlagLineOff => Text();

    public string NoteFlagLineOn => Text();

    public string NoteFlagBack => Text();

    public string NoteFlagKeepOff => Text();

    public string NoteFlagReviewedBack => Text();

    public string NoteFlagReviewedOff => Text();

    public string NoteFlagNewsBack => Text();

    public string NoteFlagNewsOff => Text();

    /// <param name="name">Who gave it; null for "a colleague".</param>
    public string NoteFrom(string? name) => Format(Text(), name ?? Text("NoteColleague"));

    public string NoteLineTooLong(int longest) => Format(Text(), longest);

    /// <param name="name">Who gave the note; null for "a colleague".</param>
    public string NoteAnswers(string? name) => Format(Text(), name ?? Text("NoteColleagueFirst"));

    /// <param name="name">Who got the note; null where their name doesn't stand with what they offered.</param>
    public string NoteNewsThanks(string? name) => Format(Text(), name ?? Text("NoteWriterFirst"));

    /// <inheritdoc cref="NoteNewsThanks"/>
    public string NoteNewsAsked(string? name) => Format(Text(), name ?? Text("NoteWriterFirst"));

    /// <inheritdoc cref="NoteNewsThanks"/>
    public string NoteNewsRevised(string? name) => Format(Text(), name ?? Text("NoteWriter"));
}
