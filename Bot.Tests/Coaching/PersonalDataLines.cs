using System.Text;
using EmpathyBot.Bot.Tests.Hosting;
using EmpathyBot.Practice.Findings;
using Found = EmpathyBot.Practice.Findings.PersonalData;

namespace EmpathyBot.Bot.Tests.Coaching;

/// <summary>A line of <c>personal-data.txt</c>, with what is marked in it.</summary>
/// <param name="Text">The line without its marks.</param>
/// <param name="Story">What belongs to the dilemma itself.</param>
/// <param name="Marked">What is marked; empty for a clean line.</param>
/// <param name="IsForTheLastLook">Whether it was kept back while the finder was built.</param>
internal sealed record PersonalDataLine(string Text, StoryWords Story, IReadOnlyList<Found> Marked, bool IsForTheLastLook)
{
    private const string StoryMark = "{story: ";

    private static readonly Dictionary<string, PersonalDataKind> Kinds = new()
    {
        ["name"] = PersonalDataKind.Name,
        ["order"] = PersonalDataKind.Order,
        ["reference"] = PersonalDataKind.Reference,
        ["card"] = PersonalDataKind.Card,
        ["account"] = PersonalDataKind.Account,
        ["phone"] = PersonalDataKind.Phone,
        ["mail"] = PersonalDataKind.Mail,
        ["address"] = PersonalDataKind.Address,
        ["id"] = PersonalDataKind.NationalId,
        ["birth"] = PersonalDataKind.BirthDate,
        ["plate"] = PersonalDataKind.NumberPlate,
        ["ip"] = PersonalDataKind.IpAddress,
        ["link"] = PersonalDataKind.Link,
    };

    public static IReadOnlyList<PersonalDataLine> All { get; } = [.. Read(File.ReadLines(Repository.PathOf("Bot.Tests", "Coaching", "personal-data.txt")))];

    public static IEnumerable<PersonalDataLine> Read(IEnumerable<string> lines)
    {
        var isLast = false;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("==", StringComparison.Ordinal))
            {
                isLast = line.EndsWith("last look", StringComparison.Ordinal);
                continue;
            }

            var story = StoryWords.None;
            var rest = line;
            if (line.StartsWith(StoryMark, StringComparison.Ordinal))
            {
                var end = line.IndexOf('}', StringComparison.Ordinal);
                story = StoryWords.Of(line[StoryMark.Length..end].Split(';'));
                rest = line[(end + 2)..];
            }

            yield return Unmark(rest, story, isLast);
        }
    }

    private static PersonalDataLine Unmark(string line, StoryWords story, bool isLast)
    {
        var text = new StringBuilder();
        var marked = new List<Found>();
        for (var at = 0; at < line.Length;)
        {
            var colon = line.IndexOf(": ", at, StringComparison.Ordinal);
            if (line[at] == '[' && colon > 0 && Kinds.TryGetValue(line[(at + 1)..colon], out var kind))
            {
                var end = line.IndexOf(']', at);
                marked.Add(new Found(kind, text.Length, line[(colon + 2)..end]));
                text.Append(line, colon + 2, end - colon - 2);
                at = end + 1;
            }
            else
            {
                text.Append(line[at++]);
            }
        }

        return new PersonalDataLine(text.ToString(), story, marked, isLast);
    }
}
