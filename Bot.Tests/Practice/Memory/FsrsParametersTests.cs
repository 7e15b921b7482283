using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Bot.Tests.Practice.Memory;

public sealed class FsrsParametersTests
{
    [Fact]
    public void The_published_weights_are_allowed_as_they_are() =>
        Assert.Equal(FsrsParameters.Default.Weights.AsEnumerable(), FsrsParameters.Nearest(FsrsParameters.Default.Weights).Weights);

    [Theory]
    [InlineData(0, 200, "The weight w0 is 200; it must lie between 0.001 and 100.")]
    [InlineData(7, 0.0008, "The weight w7 is 0.0008; it must lie between 0.001 and 0.75.")]
    [InlineData(20, double.NaN, "The weight w20 is NaN; it must lie between 0.1 and 0.8.")]
    public void A_weight_out_of_range_is_refused_in_a_sentence(int number, double weight, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => FsrsParameters.Of(With(number, weight))).Message);

    [Theory]
    [InlineData(0, 200, 100)]
    [InlineData(7, 0.0008, 0.001)]
    [InlineData(17, 9, 2)]
    [InlineData(20, 0.01, 0.1)]
    public void Or_moved_to_the_nearest_that_is_allowed(int number, double weight, double nearest) =>
        Assert.Equal(With(number, nearest), FsrsParameters.Nearest(With(number, weight)).Weights);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_has_no_nearest(double weight) =>
        Assert.Contains("The weight w4 is", Assert.Throws<ArgumentException>(() => FsrsParameters.Nearest(With(4, weight))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(22)]
    public void There_are_21_of_them(int count)
    {
        var sentence = $"FSRS-6 has 21 weights, w0 to w20; there are {count}.";
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => FsrsParameters.Of(new double[count])).Message);
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => FsrsParameters.Nearest(new double[count])).Message);
    }

    private static double[] With(int number, double weight) => [.. FsrsParameters.Default.Weights.SetItem(number, weight)];
}
