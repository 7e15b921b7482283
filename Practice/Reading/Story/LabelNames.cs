using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads names of what the coach finds in a reply: one, or a list of them.</summary>
internal static class LabelNames
{
    private static readonly IReadOnlyList<Label> OfReplies = Labels.Of(WordsKind.Reply);
    private static readonly IReadOnlyList<string> Names = [.. OfReplies.Select(label => label.Name())];

    public static IReadOnlyList<Label> ReplyLabels(this Section section, string key) =>
        [.. section.Names(key, one: null, "what is found in a reply, like [name_emotion, open_question]").Select(text => Label(section, key, text)).OfType<Label>()];

    private static Label? Label(Section section, string key, YamlText text)
    {
        if (!Labels.TryParse(text.Value, out var label))
        {
            var question = Nearest.Question(text.Value, Names);
            section.Complain(key, text.Place, $"'{text.Value}' is nothing that is found in a reply.{(question.Length > 0 ? question : $" It can be {Phrase.Or(Names)}.")}");
            return null;
        }

        if (OfReplies.Contains(label))
            return label;
        section.Complain(key, text.Place, $"'{text.Value}' is found in other texts than replies. It can be {Phrase.Or(Names)}.");
        return null;
    }
}
