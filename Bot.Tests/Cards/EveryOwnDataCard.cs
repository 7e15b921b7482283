using EmpathyBot.Cards.OwnData;
using EmpathyBot.Cards.Words;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card on people's own data: as usual, and as full as they can be.</summary>
internal static class EveryOwnDataCard
{
    private static readonly Words English = Words.For("en");

    public static IEnumerable<MadeCard> All
    {
        get
        {
            yield return MadeCard.Of("who sees what", WhoSeesCard.Make(English, new WhoSees(12, [], HasModel: false, [])));
            yield return MadeCard.Of("who sees what, much", WhoSeesCard.Make(English, new WhoSees(
                1,
                [.. Enumerable.Range(0, 30).Select(index => $"Team {index} [press me](https://example.com)")],
                HasModel: true,
                [.. Enumerable.Range(1, 30).Select(day => English.ExportedTo($"{day} November 2026, 9:00", byLink: day % 2 == 0))])));
            yield return MadeCard.Of("forget", ForgetCard.Ask(English));
            yield return MadeCard.Trail("forget, yes", ForgetCard.Answered(English, isYes: true));
            yield return MadeCard.Trail("forget, no", ForgetCard.Answered(English, isYes: false));
            yield return MadeCard.Of("forgotten", ForgottenCard.Gone(English));
            yield return MadeCard.Of("export, link", ExportCard.Link(English, new Uri("https://empathybot.example.org/exports/0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"), "today, 10:00"));
            yield return MadeCard.Of("export, file", ExportCard.File(English, "today, 10:00"));
            foreach (var line in new[] { English.ExportUnderWay, English.ExportDeclined, English.ExportOver, English.ExportFailed })
                yield return MadeCard.Trail("export, told", ExportCard.Told(English, line));
        }
    }
}
