using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads lists of which the first whose <c>when</c> holds is the one.</summary>
internal static class Variants
{
    /// <summary>A text, or a list of them with conditions.</summary>
    /// <param name="mayBeSilent">Whether there may be nothing to say when no condition holds.</param>
    public static Wording Wording(this Section section, string key, bool mayBeSilent)
    {
        if (!section.Has(key))
            return Dilemmas.Wording.Nothing;
        if (section.Node(key) is not YamlList)
            return Dilemmas.Wording.Of(section.Template(key));

        var sections = Sections(section, key, Shapes.Variant);
        CheckOrder(sections, "text", lastMayHaveWhen: mayBeSilent);
        return new([.. sections.Select(one => section.Notes.Remember(new WordingVariant(one.When(), one.Template("text")), one.Place))]);
    }

    /// <summary>The sections listed under the key, those that can be read.</summary>
    public static List<Section> Sections(this Section section, string key, Shape shape) =>
        [.. section.Items(key, 1, Limits.Variants).Select(item => Section.Of(item, shape, section.Notes)).OfType<Section>()];

    /// <summary>All but the last need a condition, and the last has none.</summary>
    public static void CheckOrder(IReadOnlyList<Section> sections, string what, bool lastMayHaveWhen = false)
    {
        for (var index = 0; index < sections.Count; index++)
        {
            var isLast = index == sections.Count - 1;
            var hasWhen = sections[index].Has("when");
            if (!isLast && !hasWhen)
                sections[index].Complain("when", sections[index].Place, $"This {what} has no 'when', so it always holds and the ones below it never come. Give it a 'when', or put it last.");
            if (isLast && hasWhen && !lastMayHaveWhen)
                sections[index].Complain("when", sections[index].KeyPlace("when"), $"The last {what} has a 'when': when that doesn't hold, nothing is left. Take the 'when' out, or add one more {what} without.");
        }
    }
}
