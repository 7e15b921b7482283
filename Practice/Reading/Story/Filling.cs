using System.Text.RegularExpressions;
using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Puts a guise's words into the story: <c>{thing}</c>, and <c>{Thing}</c> where it begins a sentence.</summary>
internal sealed partial class Filling(IReadOnlyDictionary<string, string> words)
{
    /// <summary>The filling with that guise's words, all of which must be known.</summary>
    public static Filling With(DraftGuise guise)
    {
        var words = guise.Words.ToDictionary(word => word.Key, word => word.Value.Name, StringComparer.Ordinal);
        words["name"] = guise.Customer.Name;
        return new Filling(words);
    }

    public static Guise Of(Draft draft, DraftGuise guise)
    {
        var filling = With(guise);
        var customer = guise.Customer;
        return new Guise
        {
            Id = guise.Id.Name,
            Customer = customer with { Wants = filling.In(customer.Wants), Limits = filling.In(customer.Limits), Mood = filling.In(customer.Mood) },
            Truths = guise.Truths,
            Start = draft.Start.Name,
            Scenes = [.. draft.Scenes.Select(filling.In)],
            Endings = [.. draft.Endings.Select(filling.In)],
        };
    }

    /// <summary>The guise with its words left open, to be walked through when some of them are amiss.</summary>
    public static Guise Unfilled(Draft draft, DraftGuise guise) => new()
    {
        Id = guise.Id.Name,
        Customer = guise.Customer,
        Truths = guise.Truths,
        Start = draft.Start.Name,
        Scenes = draft.Scenes,
        Endings = draft.Endings,
    };

    /// <summary>What is to be filled in, with the name between the braces in its first group.</summary>
    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    public static partial Regex Placeholder();

    /// <summary>The word's key as the guise has it: <c>Thing</c> is <c>thing</c> with a capital.</summary>
    public static string KeyOf(string written) => written.Length == 0 ? "" : char.ToLowerInvariant(written[0]) + written[1..];

    public string In(string text) => Placeholder().Replace(text, match =>
    {
        var written = match.Groups[1].Value;
        var word = words[KeyOf(written)];
        return char.IsUpper(written[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    });

    private Wording In(Wording wording) => new([.. wording.Variants.Select(variant => variant with { Text = In(variant.Text) })]);

    private Scene In(Scene scene) => scene with
    {
        Sees = In(scene.Sees),
        Says = In(scene.Says),
        Speaker = scene.Speaker is null ? null : In(scene.Speaker),
        Asks = [.. scene.Asks.Select(In)],
        Choices = [.. scene.Choices.Select(In)],
        Reply = scene.Reply is null ? null : In(scene.Reply),
        Justify = scene.Justify is null ? null : In(scene.Justify),
    };

    private Ask In(Ask ask) => ask with
    {
        Text = In(ask.Text),
        Speaker = ask.Speaker is null ? null : In(ask.Speaker),
        Answers = [.. ask.Answers.Select(answer => answer with { Text = In(answer.Text) })],
    };

    private Choice In(Choice choice) => choice with { Text = In(choice.Text), Outcomes = In(choice.Outcomes) };

    private ReplyPrompt In(ReplyPrompt reply) => new(
        In(reply.Ask), [.. reply.Ways.Select(way => way with { Example = In(way.Example), Outcomes = In(way.Outcomes) })]);

    private JustifyPrompt In(JustifyPrompt justify) => new(In(justify.Ask), [.. justify.Ways.Select(way => way with { Outcome = In(way.Outcome) })]);

    private IReadOnlyList<Outcome> In(IReadOnlyList<Outcome> outcomes) =>
    [
        .. outcomes.Select(outcome => outcome with
        {
            Text = In(outcome.Text),
            Later = outcome.Later is null ? null : outcome.Later with { Text = In(outcome.Later.Text) },
        }),
    ];

    private Ending In(Ending ending) => ending with { Title = In(ending.Title), Text = In(ending.Text) };
}
