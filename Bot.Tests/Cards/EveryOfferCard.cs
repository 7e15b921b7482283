using EmpathyBot.Cards.Feedback;
using EmpathyBot.Cards.Words;
using NodaTime;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card on which something is offered to colleagues: as usual, and as full as they can be.</summary>
internal static class EveryOfferCard
{
    private static readonly Words English = Words.For("en");
    private static readonly LocalDate Today = new(2026, 11, 24);

    public static IEnumerable<MadeCard> All
    {
        get
        {
            var usual = View("[press me](http://example.com) <at>Ben</at>", "Ama *Okoro*", people: 3);
            yield return MadeCard.Of("offer", OfferCard.Make(English, usual));
            yield return MadeCard.Of("offer, for one", OfferCard.Make(English, usual with { Form = usual.Form with { One = 2 }, Note = English.OfferChanged }));
            yield return MadeCard.Of("offer, in a large team", OfferCard.Make(English, View("I will call.", "Ama", people: 60)));
            yield return MadeCard.Of("offer, without a way to hide", OfferCard.Make(English, usual with { CanHide = false, Asked = 1, IsCleaned = true, Teams = [(1, null)] }));
            foreach (var letter in new[] { "W", "\"", "\u00E9", "\u6F22" })
            {
                var (long_, name) = (string.Concat(Enumerable.Repeat(letter, 2000)), string.Concat(Enumerable.Repeat(letter, 200)));
                yield return MadeCard.Of($"offer, full of {letter}", OfferCard.Make(English, View(long_, name, people: OfferFields.MostListed)));
                yield return MadeCard.Of($"offered, full of {letter}", OfferedCard.Make(English, Guid.NewGuid(), long_, English.OfferStands(name), canWithdraw: true));
            }

            yield return MadeCard.Of("offered, taken back", OfferedCard.Make(English, Guid.NewGuid(), null, English.OfferTakenBack, canWithdraw: false));
            yield return MadeCard.Of("team settings", TeamSettingsCard.Make(English, "Care *Desk*", 3, wantsWeek: false, English.FeedbackNotYours));
            yield return MadeCard.Of("team settings, saved", TeamSettingsCard.Saved(English, null, English.FeedbackSettled(1, wantsWeek: true)));
        }
    }

    private static OfferView View(string text, string name, int people) => new()
    {
        Attempt = Guid.NewGuid(),
        Step = 1,
        From = OfferFrom.Typed,
        Form = new OfferForm { Team = 1, Own = text[..Math.Min(text.Length, OfferFields.LongestQuestion)], Ready = 1, Name = people > OfferFields.MostListed ? name : "" },
        Teams = [(1, name), (2, null)],
        Colleagues = [.. Enumerable.Range(2, people).Select(id => ((long)id, $"{id} {name}"))],
        CanHide = true,
        Asked = 2,
        Look = new PromptView { Id = Guid.Empty, What = PromptView.Offered.Reply, By = name, Customer = text, Text = text, Question = text[..Math.Min(text.Length, 200)], Until = Today.PlusDays(7), Today = Today },
        IsCleaned = true,
        Shown = "0123456789abcdef",
        Note = English.OfferNotThere,
    };
}
