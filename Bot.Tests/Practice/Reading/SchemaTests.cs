using System.Text.Json;
using EmpathyBot.Practice.Debriefs;
using EmpathyBot.Practice.Dilemmas;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Reading.Format;
using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Bot.Tests.Practice.Reading;

/// <summary>What an editor tells an author is what the reader tells.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.PathOf("Scenarios/dilemma.schema.json"))).RootElement;

    public static TheoryData<string> Names => [.. ByName.Keys];

    private static Dictionary<string, Shape> ByName => new()
    {
        [""] = Shapes.Dilemma,
        ["guise"] = Shapes.Guise,
        ["customer"] = Shapes.Customer,
        ["scene"] = Shapes.Scene,
        ["ask"] = Shapes.Ask,
        ["answer"] = Shapes.Answer,
        ["choice"] = Shapes.Choice,
        ["reply"] = Shapes.Reply,
        ["way"] = Shapes.Way,
        ["justify"] = Shapes.Justify,
        ["reason-way"] = Shapes.ReasonWay,
        ["outcome"] = Shapes.Outcome,
        ["later"] = Shapes.Later,
        ["stakes"] = Shapes.Stakes,
        ["reason-stakes"] = Shapes.ReasonStakes,
        ["variant"] = Shapes.Variant,
        ["ending"] = Shapes.Ending,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Keys_are_the_same(string name)
    {
        var definition = Definition(name);
        var shape = ByName[name];
        Assert.Equal(shape.Names.Order(), definition.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.False(definition.GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_needed_is_the_same(string name)
    {
        var definition = Definition(name);
        Assert.Equal(Needed(Need.Required), Strings(definition, "required"));
        Assert.Equal(Needed(Need.OneOf), Alternatives(definition, "oneOf"));
        Assert.Equal(Needed(Need.AnyOf), Alternatives(definition, "anyOf"));

        IEnumerable<string> Needed(Need need) => ByName[name].Keys.Where(key => key.Need == need).Select(key => key.Name).Order();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_is_explained_to_who_types_it(string name)
    {
        foreach (var property in Definition(name).GetProperty("properties").EnumerateObject())
            Assert.False(string.IsNullOrWhiteSpace(Resolved(property.Value).GetProperty("description").GetString()), property.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_for_authors_names_every_key(string name)
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs/writing-dilemmas.md"));
        Assert.All(ByName[name].Names, key => Assert.Matches($@"(^|[\s{{`-]){key}(:|`)", page));
    }

    [Fact]
    public void Values_are_the_same()
    {
        Assert.Equal(InWords<ChoiceKind>(), Strings(Property("choice", "kind"), "enum"));
        Assert.Equal(InWords<PolicyStance>(), Strings(Property("choice", "policy"), "enum"));
        Assert.Equal(InWords<Verdict>(), Strings(Property("ending", "verdict"), "enum"));

        Assert.Equal(InWords<DebriefForm>(), Strings(Property("", "debrief"), "enum"));

        Assert.Equal(Labels.Of(WordsKind.Reply).Select(label => label.Name()).Order(), Strings(Definition("label"), "enum"));

        static IEnumerable<string> InWords<T>()
            where T : struct, Enum => Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).Order();
    }

    [Fact]
    public void Ranges_are_the_same()
    {
        Assert.Equal((Limits.EasiestDifficulty, Limits.HardestDifficulty), Range(Property("", "difficulty")));
        Assert.Equal((Limits.FewestMinutes, Limits.MostMinutes), Range(Property("", "minutes")));
        Assert.Equal((Limits.YoungestAge, Limits.OldestAge), Range(Property("customer", "age")));
        Assert.Equal((0, Limits.Asks), Range(Property("scene", "ask-limit")));
        foreach (var stake in StakeExtensions.All.Select(stake => stake.ToString().ToLowerInvariant()))
        {
            Assert.Equal((-StakeMove.Limit, StakeMove.Limit), Range(Property("stakes", stake)));
            Assert.Equal((-StakeMove.ReasonLimit, StakeMove.ReasonLimit), Range(Property("reason-stakes", stake)));
        }

        static (int, int) Range(JsonElement property) => (property.GetProperty("minimum").GetInt32(), property.GetProperty("maximum").GetInt32());
    }

    [Fact]
    public void Lists_are_as_long()
    {
        Assert.Equal((1, Limits.Guises), Length(Property("", "guises")));
        Assert.Equal((1, Limits.Scenes), Length(Property("", "scenes")));
        Assert.Equal((1, Limits.Endings), Length(Property("", "endings")));
        Assert.Equal((2, Limits.Choices), Length(Property("scene", "choices")));
        Assert.Equal((1, Limits.Asks), Length(Property("scene", "asks")));
        Assert.Equal((1, Limits.Variants), Length(Property("ask", "answers")));
        Assert.Equal((1, Limits.Variants), Length(Property("choice", "outcomes")));
        Assert.Equal((2, Limits.Choices), Length(Property("reply", "ways")));
        Assert.Equal((1, Limits.Variants), Length(Property("way", "outcomes")));
        Assert.Equal((1, Limits.Choices), Length(Property("justify", "ways")));
        Assert.Equal(Limits.Words, Property("guise", "words").GetProperty("maxProperties").GetInt32());

        static (int, int) Length(JsonElement property) => (property.GetProperty("minItems").GetInt32(), property.GetProperty("maxItems").GetInt32());
    }

    [Fact]
    public void Patterns_are_the_same()
    {
        Assert.Equal(Limits.IdPattern, Property("scene", "id").GetProperty("pattern").GetString());
        Assert.Equal(Limits.IdCharacters, Property("scene", "id").GetProperty("maxLength").GetInt32());
        Assert.Equal(Limits.LanguagePattern, Property("", "language").GetProperty("pattern").GetString());
        Assert.Equal(Limits.AfterPattern, Property("later", "after").GetProperty("pattern").GetString());
        Assert.Equal(Limits.WordPattern, Property("guise", "words").GetProperty("propertyNames").GetProperty("pattern").GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_are_as_long(string name)
    {
        foreach (var key in ByName[name].Keys.Where(key => key.Longest > 0))
            Assert.Equal(key.Longest, Longest(Property(name, key.Name)));

        static int Longest(JsonElement property) => property.TryGetProperty("maxLength", out var longest)
            ? longest.GetInt32()
            : Longest((property.TryGetProperty("allOf", out var all) ? Resolved(all[0]) : property).GetProperty("oneOf")[0]);
    }

    [Fact]
    public void Words_are_as_long() =>
        Assert.Equal(Limits.Name, Property("guise", "words").GetProperty("additionalProperties").GetProperty("maxLength").GetInt32());

    [Fact]
    public void The_page_for_authors_says_how_long_each_text_may_be()
    {
        var rows = File.ReadLines(RepositoryFiles.PathOf("docs/writing-dilemmas.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        foreach (var key in ByName.Values.SelectMany(shape => shape.Keys).Where(key => key.Longest > 0))
            Assert.Contains(rows, row => row.Contains($"`{key.Name}`", StringComparison.Ordinal) && row.EndsWith($" {key.Longest} |", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("`words`", StringComparison.Ordinal) && row.EndsWith($" {Limits.Name} |", StringComparison.Ordinal));
    }

    private static JsonElement Definition(string name) => name.Length == 0 ? Schema : Schema.GetProperty("definitions").GetProperty(name);

    private static JsonElement Property(string name, string property) => Definition(name).GetProperty("properties").GetProperty(property);

    private static JsonElement Resolved(JsonElement property) =>
        property.TryGetProperty("$ref", out var reference) ? Definition(reference.GetString()!.Split('/')[^1]) : property;

    private static IEnumerable<string> Strings(JsonElement element, string key) =>
        element.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(item => item.GetString()!).Order() : [];

    private static IEnumerable<string> Alternatives(JsonElement element, string key) =>
        element.TryGetProperty(key, out var list) ? list.EnumerateArray().SelectMany(item => Strings(item, "required")).Order() : [];
}
