using NodaTime;

namespace EmpathyBot.Cards.Words;

/// <summary>What the bot says of offers and notes where it tells what it holds on people.</summary>
public sealed partial class Words
{
    public string OwnTextOffers => Text();

    public string OwnTextOffer(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextOfferAsked(string question) => Format(Text(), Quote(question));

    public string OwnTextOfferRevised(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextNotesGot => Text();

    public string OwnTextNoteGot(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextNoteAskedBack(string what) => Format(Text(), Quote(what));

    public string OwnTextNoteExplained(string what) => Format(Text(), Quote(what));

    public string OwnTextNotesGiven => Text();

    public string OwnTextNoteGiven(LocalDateTime at, string what) => Format(Text(), DateAndTime(at), Quote(what));

    public string OwnTextNoteAsked(string what) => Format(Text(), Quote(what));

    public string OwnTextNoteAnswered(string what) => Format(Text(), Quote(what));
}
