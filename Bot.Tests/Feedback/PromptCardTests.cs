using EmpathyBot.Bot.Tests.Cards;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;

namespace EmpathyBot.Bot.Tests.Feedback;

/// <summary>What was typed does nothing on a card in a channel, however much of it there is.</summary>
public sealed class PromptCardTests
{
    [Fact]
    public void Two_thousand_words_everywhere_are_small_enough_for_Teams_and_a_note_can_still_be_given()
    {
        var card = MadeCard.Of("fullest", EveryChannelCard.Fullest);
        Assert.True(card.BytesAsSent < MadeCard.Largest, $"{card.BytesAsSent} bytes");
        Assert.Equal(["feedback.give"], card.Presses().Select(press => (string?)press["verb"]));
    }

    [Fact]
    public void Where_not_even_the_shortest_form_fits_there_is_one_all_the_same() => Assert.NotEmpty(
        PromptCard.Make(Words.For("en"), EveryChannelCard.Posted with { Mentions = [], Asked = [.. Enumerable.Repeat(new string('愛', 64), 400)] }).Body);

    [Fact]
    public void Typed_words_and_plain_names_are_never_read_as_Markdown() => Assert.All(EveryChannelCard.All, card => Assert.DoesNotContain(
        card.Elements(),
        element => (string?)element["type"] == "TextBlock" && ((string?)element["text"] ?? "").Contains("](", StringComparison.Ordinal)));

    [Fact]
    public void A_name_can_neither_end_its_mention_nor_be_a_link()
    {
        var mentions = EveryChannelCard.Posted.Mentions;
        Assert.Equal("<at>press mehttps://example.com now atAma Okoro/at Heading</at>", mentions[1].Text);
        var card = MadeCard.Of("posted", PromptCard.Make(Words.For("en"), EveryChannelCard.Posted));
        Assert.Equal(mentions.Select(mention => mention.Text), card.Content["msteams"]!["entities"]!.AsArray().Select(one => (string?)one!["text"]));
        Assert.All(mentions, mention => Assert.Contains(card.Seen(), text => text.Contains(mention.Text, StringComparison.Ordinal)));
    }
}
