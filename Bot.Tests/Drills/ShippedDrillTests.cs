using System.Text.RegularExpressions;
using EmpathyBot.Coaching;
using EmpathyBot.Practice.Drills;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Reading;

namespace EmpathyBot.Bot.Tests.Drills;

/// <summary>The drills in Scenarios/Drills, read from beside the tests as the host reads them.</summary>
public sealed partial class ShippedDrillTests
{
    private const int FewestRungs = 5;
    private const int FewestThemes = 4;

    // What the coach calls things: nobody in a drill speaks like that.
    private static readonly string[] Jargon =
        [.. Skills.Names.Where(name => name.Contains('_', StringComparison.Ordinal)), "empath", "validat", "paraphras", "active listening", "open question", "de-escalat", "emotion label", "micro-skill"];

    private static readonly DrillLibrary Library = DrillLibrary.Of(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios", "Drills"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => DrillReader.Read(Path.GetFileName(file), File.ReadAllText(file))));

    [Fact]
    public void The_reader_has_no_complaint() => Assert.Empty(Library.Complaints.Select(complaint => complaint.ToString()));

    [Fact]
    public void There_are_drills() => Assert.NotEmpty(Library.Drills);

    [Fact]
    public void A_file_is_called_as_the_drill_in_it() =>
        Assert.Equal(
            Library.In("en").Select(drill => drill.Id + ".yaml").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios", "Drills"), "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_skill_has_a_ladder_without_a_gap_over_several_themes() => Assert.Empty(
        from skill in Enum.GetValues<Skill>()
        let ladder = Library.In("en").Where(drill => drill.Skill == skill).ToList()
        let rungs = ladder.Select(drill => drill.Rung).Distinct().Order().ToList()
        let themes = ladder.Select(drill => drill.Theme).Distinct().Count()
        where rungs.Count < FewestRungs || rungs[^1] != rungs.Count || themes < FewestThemes
        select $"{skill.Name()}: rungs {string.Join(", ", rungs)}, {themes} themes");

    [Fact]
    public void The_coach_finds_in_each_example_what_the_drill_is_for_and_nothing_in_its_way()
    {
        var coach = new Coach();
        Assert.Empty(
            from drill in Library.In("en")
            let reading = coach.Read(WordsKind.Reply, drill.Example, drill.Customer)
            let flags = reading.Findings.Where(finding => finding.Label.IsFlag()).ToList()
            where !SkillCheck.IsPresent(drill.Skill, [.. reading.Findings], reading.Signals) || flags.Count > 0
            select $"{drill.Id}: {string.Join("; ", reading.Findings.Select(finding => $"{finding.Label.Name()} \"{finding.Quote}\""))}");
    }

    [Fact]
    public void Titles_are_told_apart_and_so_are_the_customers_of_a_ladder()
    {
        Assert.Empty(Library.In("en").GroupBy(drill => drill.Title, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(Library.In("en").GroupBy(drill => (drill.Skill, drill.Speaker)).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Texts_read_well()
    {
        foreach (var drill in Library.Drills)
        {
            string[] told = [drill.Title, drill.About, drill.Hint];
            string[] said = [drill.Customer, drill.Impatient, drill.Example];
            foreach (var text in told.Concat(said))
            {
                Assert.DoesNotMatch(Doubled(), text);
                Assert.DoesNotContain("TODO", text, StringComparison.Ordinal);
            }

            Assert.All(said.Append(drill.About).Append(drill.Hint), text => Assert.Matches(EndsWell(), text));
            Assert.DoesNotMatch(EndsWell(), drill.Title);
            Assert.All(Jargon, word => Assert.DoesNotContain(word, $"{drill.Hint} {drill.Example}", StringComparison.OrdinalIgnoreCase));
            Assert.InRange(drill.Customer.Length, 80, 480);
            Assert.InRange(drill.Impatient.Length, 20, 220);
            Assert.InRange(drill.Example.Length, 60, 420);
            Assert.True(drill.Customer.Length > drill.Impatient.Length, $"{drill.Id}: what comes when it took too long is longer than the message.");
        }
    }

    [GeneratedRegex(@"  |\s[,.;!?]|\b(\w+) \1\b(?<!that that|had had)", RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();

    [GeneratedRegex("[.!?…][\"”’']?$")]
    private static partial Regex EndsWell();
}
