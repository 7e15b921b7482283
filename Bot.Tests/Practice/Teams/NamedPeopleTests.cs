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
}
