using System.Globalization;

namespace EmpathyBot.Practice.Teams;

/// <summary>Finds the people of a team that somebody typed the names of: whole names, first or last names, or how they begin.</summary>
public static class NamedPeople
{
    private static readonly char[] Separators = [',', ';', '\n', '\r', '\t'];
    private static readonly CompareInfo Names = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Reads the names.</summary>
    /// <param name="typed">Names, parted by commas, semicolons, line ends or "and".</param>
    /// <param name="people">Who there is.</param>
    public static NamesRead Read(string? typed, IReadOnlyList<NamedPerson> people)
    {
        var found = new List<NamedPerson>();
        var unknown = new List<string>();
        var ambiguous = new List<(string, IReadOnlyList<NamedPerson>)>();
        foreach (var name in Split(typed))
        {
            switch (Find(name, people))
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

    private static IEnumerable<string> Split(string? typed) => (typed ?? "")
        .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(part => part.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(name => name.TrimStart('@'))
        .Where(name => name.Length > 0);

    // The strictest way that finds anybody decides: who is called Jo is not also Joanna.
    private static List<NamedPerson> Find(string name, IReadOnlyList<NamedPerson> people)
    {
        Func<NamedPerson, bool>[] ways =
        [
            person => Same(person.Name, name),
            person => Parts(person.Name).Any(part => Same(part, name)),
            person => Starts(person.Name, name) || Parts(person.Name).Any(part => Starts(part, name)),
        ];
        return ways.Select(way => people.Where(way).ToList()).FirstOrDefault(some => some.Count > 0) ?? [];
    }

    private static string[] Parts(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Lucia is Lucía to whoever types it on a phone.
    private static bool Same(string one, string other) => Names.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    private static bool Starts(string name, string with) => Names.IsPrefix(name, with, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
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
