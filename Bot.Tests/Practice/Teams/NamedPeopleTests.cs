using EmpathyBot.Practice.Teams;

namespace EmpathyBot.Bot.Tests.Practice.Teams;

/// <summary>Names are understood as people type them.</summary>
public sealed class NamedPeopleTests
{
    private static readonly NamedPerson[] Team =
    [
        new(1, "Jo Adeyemi"), new(2, "Joanna Kowalska"), new(3, "Lucía Ferrer"), new(4, "Jonas Weber"), new(5, "Jonas Dahl"), new(6, "Mary Ann Evans"),
    ];

    [Theory]
    [InlineData("Jo", new long[] { 1 })]
    [InlineData("joanna", new long[] { 2 })]
    [InlineData("lucia", new long[] { 3 })]
    [InlineData("Weber, ferrer", new long[] { 3, 4 })]
    [InlineData("@Jonas Dahl; Mary Ann Evans and Jo", new long[] { 1, 5, 6 })]
    [InlineData("Kow", new long[] { 2 })]
    [InlineData("Jo, Jo Adeyemi", new long[] { 1 })]
    [InlineData("  ,; \n", new long[0])]
    public void A_name_or_its_part_or_its_beginning_means_who_has_it(string typed, long[] people)
    {
        var read = NamedPeople.Read(typed, Team);
        Assert.Equal(people, read.Found.Select(person => person.Id).Order());
        Assert.Empty(read.Unknown);
        Assert.Empty(read.Ambiguous);
    }

    [Fact]
    public void A_name_of_several_is_asked_about() =>
        Assert.Equal([4L, 5L], Assert.Single(NamedPeople.Read("Jonas", Team).Ambiguous).People.Select(person => person.Id));

    [Fact]
    public void A_name_of_nobody_is_told() => Assert.Equal(["Zora"], NamedPeople.Read("Jo, Zora", Team).Unknown);

    [Theory]
    [InlineData("Smith, John", new long[] { 1 })]
    [InlineData("smith,john; O'Hara, Síle", new long[] { 1, 3 })]
    [InlineData("Smith, John, Smith, Jane", new long[] { 1, 2 })]
    [InlineData("John", new long[] { 4 })]
    [InlineData("Smith, Jane, John", new long[] { 2, 4 })]
    [InlineData("Jane and @Smith, John", new long[] { 1, 2 })]
    [InlineData("Ogilvy and Mather, sile", new long[] { 3, 5 })]
    public void A_whole_name_may_have_in_it_what_parts_names(string typed, long[] people)
    {
        NamedPerson[] team = [new(1, "Smith, John"), new(2, "Smith, Jane"), new(3, "O'Hara, Sile"), new(4, "John"), new(5, "Ogilvy and Mather")];
        var read = NamedPeople.Read(typed, team);
        Assert.Equal(people, read.Found.Select(person => person.Id).Order());
        Assert.Empty(read.Unknown);
        Assert.Empty(read.Ambiguous);
    }

    [Fact]
    public void Whatever_people_are_called_their_distinct_names_joined_mean_them()
    {
        (string, string)[] team =
        [
            ("Jonas Weber", "jonas.weber@example.com"), ("Jonas Weber", "jonas.weber2@example.com"), ("Weber, Jonas", "a"), ("Jo", "b"), ("Lucía Ferrer", "#c1"), ("Lucia  ferrer", "#c2"),
        ];
        var people = NamedPeople.Distinct(team).Select((name, index) => new NamedPerson(index, name)).ToArray();
        Assert.Equal("Jonas Weber (jonas.weber2@example.com)", people[1].Name);
        Assert.Equal(["Weber, Jonas", "Jo"], people[2..4].Select(person => person.Name));
        Assert.Equal(people, NamedPeople.Read(string.Join(", ", people.Select(person => person.Name)), people).Found);
    }

    [Fact]
    public void A_name_of_two_is_asked_about_with_what_tells_them_apart_and_that_alone_is_enough()
    {
        var people = NamedPeople.Distinct([("Jonas Weber", "jw@example.com"), ("Jonas Weber", "jw2@example.com")]).Select((name, index) => new NamedPerson(index, name)).ToArray();
        Assert.Equal(people, Assert.Single(NamedPeople.Read("jonas weber", people).Ambiguous).People);
        Assert.Equal([people[1]], NamedPeople.Read("jw2@example.com", people).Found);
    }
}
