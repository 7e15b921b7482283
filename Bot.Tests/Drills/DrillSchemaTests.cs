using System.Text.Json;
using EmpathyBot.Bot.Tests.Practice;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Reading.Format;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>What an editor tells an author is what the reader tells.</summary>
public sealed class DrillSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.PathOf("Scenarios/Drills/drill.schema.json"))).RootElement;
    private static readonly JsonElement Properties = Schema.GetProperty("properties");
    private static readonly string Page = File.ReadAllText(RepositoryFiles.PathOf("docs/writing-drills.md"));

    [Fact]
    public void Keys_and_what_is_needed_are_the_same()
    {
        Assert.Equal(DrillFormat.Drill.Names, Properties.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            DrillFormat.Drill.Keys.Where(key => key.Need == Need.Required).Select(key => key.Name),
            Schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.False(Schema.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Values_and_ranges_are_the_same()
    {
        Assert.Equal(Skills.Names, Values("skill"));
        Assert.Equal(Enum.GetNames<DrillChannel>().Select(name => name.ToLowerInvariant()), Values("channel"));
        Assert.Equal((DrillFormat.FirstRung, DrillFormat.LastRung), Range("rung"));
        Assert.Equal((DrillFormat.FewestSeconds, DrillFormat.MostSeconds), Range("seconds"));
        Assert.All(["id", "theme", "twin"], key => Assert.Equal(Limits.IdPattern, Properties.GetProperty(key).GetProperty("pattern").GetString()));
    }

    [Fact]
    public void Texts_are_as_long_and_everything_is_explained()
    {
        foreach (var key in DrillFormat.Drill.Keys)
        {
            Assert.False(string.IsNullOrWhiteSpace(Properties.GetProperty(key.Name).GetProperty("description").GetString()), key.Name);
            if (key.Longest > 0)
                Assert.Equal(key.Longest, Properties.GetProperty(key.Name).GetProperty("maxLength").GetInt32());
        }
    }

    [Fact]
    public void The_page_for_authors_names_every_key_every_skill_and_how_long_each_text_may_be()
    {
        var rows = Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        Assert.All(DrillFormat.Drill.Names, key => Assert.Matches($@"(^|[\s`]){key}(:|`)", Page));
        Assert.All(Skills.Names, skill => Assert.Contains($"| `{skill}` |", Page, StringComparison.Ordinal));
        foreach (var key in DrillFormat.Drill.Keys.Where(key => key.Longest > 0))
            Assert.Contains(rows, row => row.Contains($"`{key.Name}`", StringComparison.Ordinal) && row.EndsWith($" {key.Longest} |", StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Values(string key) => Properties.GetProperty(key).GetProperty("enum").EnumerateArray().Select(value => value.GetString());

    private static (int, int) Range(string key) =>
        (Properties.GetProperty(key).GetProperty("minimum").GetInt32(), Properties.GetProperty(key).GetProperty("maximum").GetInt32());
}
