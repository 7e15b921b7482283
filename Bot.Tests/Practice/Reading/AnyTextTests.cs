using System.Text;
using EmpathyBot.Practice.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace EmpathyBot.Bot.Tests.Practice.Reading;

/// <summary>Whatever the text, the reader answers with a dilemma or with complaints that point into it.</summary>
public sealed class AnyTextTests
{
    private const string Odd = "{}[]:,-\"'#&*!|>%@`?\\\t\n\r \0\u0007\u2028\uFEFFé😀~1a";

    [Property(MaxTest = 300)]
    public void Any_text_at_all_is_answered(string? text) => AssertAnswered(text ?? "");

    [Property(MaxTest = 1500)]
    public void A_dilemma_with_slips_is_answered(PositiveInt[] slips) => AssertAnswered(Slip(Sample.Text, slips.Take(8)));

    [Property(MaxTest = 300)]
    public void A_text_of_yamls_own_signs_is_answered(NonNegativeInt[] picks) =>
        AssertAnswered(string.Concat(picks.Select(pick => Odd[pick.Get % Odd.Length])));

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    [InlineData("? ")]
    [InlineData("a:\n  ")]
    public void Nesting_without_end_is_answered(string piece) => AssertAnswered(string.Concat(Enumerable.Repeat(piece, 20_000)));

    [Fact]
    public void A_file_too_large_is_refused_before_it_is_read()
    {
        var complaint = Assert.Single(DilemmaReader.Read("a.yaml", Sample.Text + new string(' ', 256 * 1024)).Complaints);
        Assert.Equal((1, 1), (complaint.Line, complaint.Column));
        Assert.Contains("262144 at most", complaint.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_complaints_become_a_hundred_and_a_count()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(number => $"nonsense-{number}: x\n"));
        var complaints = DilemmaReader.Read("a.yaml", text).Complaints;
        Assert.Equal(101, complaints.Count);
        Assert.StartsWith("And ", complaints[100].Message, StringComparison.Ordinal);
    }

    private static void AssertAnswered(string text)
    {
        var reading = DilemmaReader.Read("a.yaml", text);
        Assert.Equal(reading.Dilemma is null, reading.Complaints.Count > 0);
        var lines = text.ReplaceLineEndings("\n").Split('\n', '\r').Length;
        Assert.All(reading.Complaints, complaint =>
        {
            Assert.InRange(complaint.Line, 1, lines + 1);
            Assert.InRange(complaint.Column, 1, text.Length + 1);
            Assert.False(string.IsNullOrWhiteSpace(complaint.Message));
        });
    }

    /// <summary>Each number is one slip: where, and what.</summary>
    private static string Slip(string text, IEnumerable<PositiveInt> slips)
    {
        var slipped = new StringBuilder(text);
        foreach (var slip in slips.Select(slip => (uint)slip.Get * 2654435761U))
        {
            var at = (int)(slip % (uint)slipped.Length);
            var span = Math.Min(1 + (int)((slip >> 8) % 12), slipped.Length - at);
            switch ((slip >> 4) % 4)
            {
                case 0:
                    slipped.Remove(at, span);
                    break;
                case 1:
                    slipped.Insert(at, Odd[(int)((slip >> 12) % (uint)Odd.Length)]);
                    break;
                case 2:
                    slipped.Insert((int)((slip >> 3) % (uint)slipped.Length), slipped.ToString(at, span));
                    break;
                default:
                    slipped[at] = Odd[(int)((slip >> 12) % (uint)Odd.Length)];
                    break;
            }

            if (slipped.Length == 0)
                slipped.Append('x');
        }

        return slipped.ToString();
    }
}
