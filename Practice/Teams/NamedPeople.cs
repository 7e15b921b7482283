using System.Globalization;

namespace EmpathyBot.Practice.Teams;

/// <summary>Finds the people of a team that somebody typed the names of: whole names, first or last names, or how they begin.</summary>
public static class NamedPeople
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Lucia is Lucía to whoever types it on a phone.</summary>
    public static StringComparer SameName { get; } = Names.GetStringComparer(Loosely);

    /// <summary>Reads the names.</summary>
    /// <param name="typed">Names, parted by commas, semicolons, line ends or "and". A whole name may have those in it: "Smith, John".</param>
    /// <param name="people">Who there is.</param>
    public static NamesRead Read(string? typed, IReadOnlyList<NamedPerson> people)
    {
        var found = new List<NamedPerson>();
        var unknown = new List<string>();
        var ambiguous = new List<(string, IReadOnlyList<NamedPerson>)>();
        var known = people.ToLookup(person => TypedNames.Plain(person.Name), SameName);
        foreach (var name in TypedNames.Read(typed, known.Contains))
        {
            switch (known[TypedNames.Plain(name)].ToList() is { Count: > 0 } whole ? whole : Find(name, people))
            {
                case []:
                    unknown.Add(name);
                    break;
                case [var one]:
                    found.Add(one);
                    break;
                case var several:
                    ambiguous.Add((name, several));
                    break;
            }
        }

        return new NamesRead([.. found.Distinct()], unknown, ambiguous);
    }

    /// <summary>What to call people, in their order, so that each can be named: two of one name have a mark behind it.</summary>
    /// <param name="people">Their names, and what tells them apart from others of the same name.</param>
    public static IReadOnlyList<string> Distinct(IReadOnlyList<(string Name, string Mark)> people)
    {
        var shared = people.GroupBy(person => TypedNames.Plain(person.Name), SameName).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(SameName);
        return [.. people.Select(person => person.Name.Length > 0 && shared.Contains(TypedNames.Plain(person.Name)) ? $"{person.Name} ({person.Mark})" : person.Name)];
    }

    // The strictest way that finds anybody decides: who is called Jo is not also Joanna.
    private static List<NamedPerson> Find(string name, IReadOnlyList<NamedPerson> people)
    {
        Func<NamedPerson, bool>[] ways =
        [
            person => Parts(person.Name).Any(part => SameName.Equals(part, name)),
            person => Starts(person.Name, name) || Parts(person.Name).Any(part => Starts(part, name)),
        ];
        return ways.Select(way => people.Where(way).ToList()).FirstOrDefault(some => some.Count > 0) ?? [];
    }

    private static IEnumerable<string> Parts(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('(', ')'));

    private static bool Starts(string name, string with) => Names.IsPrefix(name, with, Loosely);
}

/// <summary>Somebody with a name.</summary>
/// <param name="Id">Who, by any number that tells people apart.</param>
public sealed record NamedPerson(long Id, string Name);

/// <summary>What was understood of typed names.</summary>
/// <param name="Found">Those who are meant, each once.</param>
/// <param name="Unknown">Names of nobody.</param>
/// <param name="Ambiguous">Names of several, with who they could be.</param>
public sealed record NamesRead(
    IReadOnlyList<NamedPerson> Found, IReadOnlyList<string> Unknown, IReadOnlyList<(string Name, IReadOnlyList<NamedPerson> People)> Ambiguous);
