using EmpathyBot.Coaching;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>Text that nobody would call a reply.</summary>
public sealed class AnyTextTests
{
    private static readonly Coach Coach = new();

    [Theory]
    [InlineData("")]
    [InlineData("   \n \t ")]
    [InlineData("ok")]
    [InlineData("sorry")]
    [InlineData("\U0001F62D\U0001F62D\U0001F62D")]
    [InlineData("?????")]
    [InlineData("sorry sorry sorry sorry")]
    [InlineData("\u200B\u200B\u200B")]
    public void Too_little_is_said_to_be_too_little_and_nothing_is_found_in_it(string text)
    {
        var reading = Coach.Read(WordsKind.Reply, text);

        Assert.Equal(Legibility.TooLittle, reading.Legibility);
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("Es tut mir leid, dass Ihr Paket verloren ging. Ich rufe Sie heute bis vier Uhr zur\u00FCck und sage Ihnen, was das Lager gefunden hat.")]
    [InlineData("Je suis d\u00E9sol\u00E9 pour ce retard, nous avons perdu votre colis et je vous rappelle avant midi avec une r\u00E9ponse du d\u00E9p\u00F4t.")]
    [InlineData("Lamento mucho lo ocurrido con su pedido, fue un error nuestro y hoy mismo le enviaremos otro paquete a su casa.")]
    [InlineData("\u3054\u4E0D\u4FBF\u3092\u304A\u304B\u3051\u3057\u3066\u7533\u3057\u8A33\u3054\u3056\u3044\u307E\u305B\u3093")]
    [InlineData("\u0645\u0631\u062D\u0628\u0627 \u0646\u0639\u062A\u0630\u0631 \u0639\u0646 \u0627\u0644\u062A\u0623\u062E\u064A\u0631 \u0641\u064A \u062A\u0633\u0644\u064A\u0645 \u0627\u0644\u0637\u0644\u0628 \u0627\u0644\u062E\u0627\u0635 \u0628\u0643")]
    [InlineData("Es tut mir leid, was da am Freitag in der Filiale war.")]
    [InlineData("Es tut mir leid")]
    [InlineData("Ik begrijp dat u boos bent, want u had op vrijdag vrij genomen en het is weer niet gekomen.")]
    [InlineData("Jeg forst\u00E5r godt at du er vred for at have ventet i to timer.")]
    [InlineData("On a perdu votre colis, et je vous appelle ce soir.")]
    [InlineData("Mi dispiace, abbiamo perso il suo pacco e la richiamo oggi alle quattro.")]
    [InlineData("Jag f\u00F6rst\u00E5r att du \u00E4r arg och vi ringer dig i dag.")]
    [InlineData("Lamento, o seu pedido foi enviado para a morada errada, e a culpa \u00E9 nossa.")]
    public void In_another_language_the_coach_is_silent_and_says_so(string text)
    {
        var reading = Coach.Read(WordsKind.Reply, text);

        Assert.Equal(Legibility.OtherLanguage, reading.Legibility);
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("so sorry hun, van broke down in die-hard traffic, i'll get a new one out 2nite")]
    [InlineData("I'm sorry, we had no one in on Friday.")]
    [InlineData("Ah naw, that's oor mistake, I'll phone ye the night.")]
    [InlineData("Kindly do the needful, sir, and I shall revert by four.")]
    [InlineData("Per our log it was no fault of yours.")]
    [InlineData("You said \"es tut mir leid\" was all you heard, and I can see why that was not enough.")]
    public void English_of_any_kind_is_read(string text) => Assert.Equal(Legibility.Good, Coach.Read(WordsKind.Reply, text).Legibility);

    [Theory]
    [InlineData("we lost your parcel at the depot. ")]
    [InlineData("sorry, ")]
    [InlineData("and I and you and we and ")]
    [InlineData("\"")]
    [InlineData("'a ")]
    [InlineData("\"a")]
    [InlineData("x")]
    [InlineData("(((((")]
    [InlineData("because, but, so, ")]
    [InlineData("1.1.1.")]
    [InlineData("\U0001F44D")]
    [InlineData("\u0301a")]
    public void A_hundred_kilobytes_of_anything_are_read_in_a_bounded_way(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (100_000 / piece.Length) + 1));

        var reading = Coach.Read(WordsKind.Reply, text, text);

        Assert.All(reading.Findings, finding => Assert.Equal(finding.Quote, text[finding.Start..finding.End]));
        Assert.NotEqual(Legibility.Good, reading.Legibility);
    }

    [Fact]
    public void Of_a_text_that_is_too_long_the_beginning_is_read_and_it_is_said()
    {
        var text = "I'll ring you before four this afternoon with what the depot found. " + string.Concat(Enumerable.Repeat("The hall has a green door. ", 2_000));

        var reading = Coach.Read(WordsKind.Reply, text, "Where is my parcel?");

        Assert.Equal(Legibility.TooMuch, reading.Legibility);
        Assert.True(reading.Has(Label.ConcreteNextStepTime));
    }

    [Fact]
    public void Many_texts_at_once_are_read_as_each_alone()
    {
        string[] texts = ["You must be worn out with this.", "We lost it at the depot, and that's on us.", "It's our policy.", "What did the driver say to you?"];
        var alone = texts.Select(text => Coach.Read(WordsKind.Reply, text)).ToList();

        var together = Enumerable.Range(0, 400).AsParallel().Select(i => (i, Reading: Coach.Read(WordsKind.Reply, texts[i % texts.Length]))).ToList();

        Assert.All(together, one => Assert.Equivalent(alone[one.i % texts.Length], one.Reading, strict: true));
    }
}
