using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;

namespace EmpathyBot.Bot.Tests.Cards;

/// <summary>Every card about somebody to talk to, about flags and about what is heavy: as usual, and as full as they can be.</summary>
internal static class EverySafetyCard
{
    private static readonly Words English = Words.For("en");
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    public static IEnumerable<MadeCard> All
    {
        get
        {
            const string markdown = "[press me](https://example.com) **now**";
            var longest = string.Concat(Enumerable.Repeat("\u6F22", TalkCard.Longest));
            yield return MadeCard.Of("talk, asked", TalkCard.Ask(English, $"{Id:N}|1", ["Ama Okoro"]));
            yield return MadeCard.Of("talk, asked", TalkCard.Ask(English, $"{Id:N}|1.2", [.. Enumerable.Repeat(markdown, 40), null]));
            yield return MadeCard.Of("talk, told", TalkCard.Told(English, English.TalkNobody, English.TalkContact("")));
            yield return MadeCard.Of("talk, told", TalkCard.Told(English, English.TalkStillWaiting, English.TalkArrived(3)));
            yield return MadeCard.Of("talk, said", TalkCard.Said(English, English.CheckInMuchSaid));
            foreach (var line in new[] { null, markdown, longest })
                yield return MadeCard.Of("talk, call", TalkCard.Call(English, Id, line is null ? null : "Ama Okoro", line));
            foreach (var dilemma in EveryCard.Library.Dilemmas)
            {
                yield return MadeCard.Of("flag", FlagCard.Make(English, Id, dilemma.Title));
                yield return MadeCard.Of("flag, told", FlagCard.Told(English, Id, dilemma.Title, offersTalk: true, English.FlagThanks, English.FlagPutAway, English.FlagWithdrawn, English.FlagNobodyReviews, English.FlagRealTalk));
                yield return MadeCard.Of("withdrawn", WithdrawnCard.Make(English, Id, dilemma.Title, asks: false));
                yield return MadeCard.Of("withdrawn, asks", WithdrawnCard.Make(English, Id, dilemma.Title, asks: true));
            }

            string[] many = [.. Enumerable.Repeat(longest, 40), markdown];
            foreach (var stands in Enum.GetValues<Standing>())
            {
                foreach (var lines in new string[][] { [], [markdown], many })
                    yield return MadeCard.Of($"review, {stands}", ReviewCard.Make(English, new Review($"dilemma/x|{(int)stands}|0|1795392000", "The same sum, twice", stands, lines.Length, 1, lines.Length, 0, lines) { IsHeld = lines.Length == 1 }));
                yield return MadeCard.Of("review, settled", ReviewCard.Settled(English, "The same sum, twice", stands));
            }

            yield return MadeCard.Of("reviews, none", ReviewsCard.Make(English, []));
            yield return MadeCard.Of("reviews, many", ReviewsCard.Make(
                English, [.. EveryCard.Library.Dilemmas.Select((dilemma, index) => new ReviewLine($"dilemma/{dilemma.Id}", dilemma.Title, (Standing)(index % 3)))]));
            yield return MadeCard.Of("check-in", CheckInCard.Make(English));
        }
    }
}
