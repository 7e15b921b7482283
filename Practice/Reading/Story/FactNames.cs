using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>Reads names of facts: one, or a list of them.</summary>
internal static class FactNames
{
    private const string Not = "not ";
    private const string OneFact = "a fact";
    private const string Facts = "names of facts, like [deadline, not sent-ahead]";

    /// <summary>The facts that <paramref name="key"/> makes so, noted in <paramref name="made"/>.</summary>
    public static IReadOnlyList<string> Made(this Section section, string key, List<Mention> made)
    {
        var names = new List<string>();
        foreach (var text in section.Names(key, OneFact, Facts))
        {
            if (!IsFact(section, key, text.Place, text.Value))
                continue;
            names.Add(text.Value);
            made.Add(new Mention(text.Value, text.Place));
        }

        return names;
    }

    /// <summary>The section's <c>when</c>; always, when there is none.</summary>
    public static Condition When(this Section section)
    {
        if (!section.Has("when"))
            return Condition.Always;

        var needs = new List<string>();
        var excludes = new List<string>();
        foreach (var text in section.Names("when", OneFact, Facts))
        {
            var isExcluded = text.Value.StartsWith(Not, StringComparison.Ordinal);
            var name = isExcluded ? text.Value[Not.Length..].Trim() : text.Value;
            if (!IsFact(section, "when", text.Place, name))
                continue;
            (isExcluded ? excludes : needs).Add(name);
            section.Notes.FactsNeeded.Add(new Mention(name, text.Place));
        }

        return new Condition(needs, excludes);
    }

    private static bool IsFact(Section section, string key, Place place, string name)
    {
        if (name != "not" && name.Length <= Limits.IdCharacters && Limits.Id().IsMatch(name))
            return true;

        var advice = name.Contains(' ', StringComparison.Ordinal) || name.Contains(',', StringComparison.Ordinal)
            ? "Put several into a list: [deadline, not sent-ahead]."
            : $"Use small letters, digits and single dashes, {Limits.IdCharacters} at most, like 'wrong-door'.";
        section.Complain(key, place, $"'{name}' can't be the name of a fact. {advice}");
        return false;
    }
}
