using EmpathyBot.Practice.Feedback;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>An insult is held back however it is spelled; a word that only looks like one goes out.</summary>
public sealed class NoteReaderInsultTests
{
    [Theory]
    [InlineData("You idiot.")]
    [InlineData("YOU IDIOT")]
    [InlineData("you 1d1ot")]
    [InlineData("you i\u200Bdi\u200Bot")]
    [InlineData("you id\u00ADiot")]
    [InlineData("you i.d.i.o.t")]
    [InlineData("you i d i o t!")]
    [InlineData("you iiidiooot")]
    [InlineData("you \u0456di\u043Et")]
    [InlineData("you id*ot")]
    [InlineData("you \u00EDd\u00EF\u00F3t")]
    [InlineData("**idiot**")]
    [InlineData("you're\u00A0an\u00A0idiot")]
    [InlineData("The customer is a moron.")]
    [InlineData("these customers are all morons, every one")]
    [InlineData("You're useless.")]
    [InlineData("you stupid stupid man")]
    [InlineData("Are you stupid?")]
    [InlineData("How stupid are you?")]
    [InlineData("Don't be so stupid.")]
    [InlineData("f*ck off")]
    [InlineData("Go to hell!")]
    [InlineData("Du Vollidiot, das stimmt nicht.")]
    [InlineData("Halt die Fresse.")]
    public void An_insult_is_held_back(string seen)
    {
        var held = NoteCases.ReadSeen(seen).Held;

        Assert.NotNull(held);
        Assert.Equal(held.Quote, seen[held.Start..(held.Start + held.Quote.Length)]);
        Assert.NotEmpty(held.Why);
    }

    [Theory]
    [InlineData("The depot in Scunthorpe has a class of its own, and a queue.")]
    [InlineData("Your cocktail of facts and dates worked on me.")]
    [InlineData("Dick Turner was glad of it.")]
    [InlineData("That was shit hot.")]
    [InlineData("Bloody good line.")]
    [InlineData("Damn, that was hard.")]
    [InlineData("When he called you an idiot you stayed calm.")]
    [InlineData("He wrote \"you useless idiot\", and you asked about the boiler.")]
    [InlineData("I felt like an idiot myself, my first week.")]
    [InlineData("It made her feel less stupid for asking.")]
    [InlineData("You're not stupid, the form is.")]
    [InlineData("I was an idiot in my first one.")]
    [InlineData("The poor sod waited three weeks.")]
    [InlineData("Is it idiot-proof, the form?")]
    [InlineData("That sentence is useless to her.")]
    [InlineData("What a joke of a form they gave you to work with.")]
    [InlineData("You fool nobody with a smile, and that is why this works.")]
    [InlineData("She tells him to shut up twice, and you stay with her.")]
    [InlineData("To call a spade a spade, the date is missing.")]
    [InlineData("Ihr Abo endet im Mai, das steht da sehr klar.")]
    [InlineData("Je suis en retard, pardon.")]
    [InlineData("The Maine Coon in her picture made me smile.")]
    [InlineData("It was spic and span before our man came.")]
    [InlineData("the knob on the boiler, the git commit and the tool you sent")]
    public void What_only_looks_like_one_goes_out(string seen) => Assert.Null(NoteCases.ReadSeen(seen).Held);

    [Fact]
    public void A_name_in_the_reply_is_a_name() => Assert.Null(NoteCases.ReadSeen("Is she the Karen from the Glass Desk?", "Karen in the Glass Desk rings you.").Held);

    [Fact]
    public void The_first_part_with_an_insult_is_the_one_that_is_named()
    {
        var reading = NoteCases.Reader.Read(new NoteDraft("May I?", "You said \"soon\".", "What a moron.", "", "You idiot?"), "");

        Assert.Equal((NotePart.Impact, "moron"), (reading.Held!.Part, reading.Held.Quote));
    }

    [Fact]
    public void An_insult_behind_thousands_of_words_is_found() =>
        Assert.NotNull(NoteCases.ReadSeen(string.Concat(Enumerable.Repeat("The date is clear. ", 900)) + "You idiot.").Held);
}
