namespace EmpathyBot.Coaching.Text;

/// <summary>Some tokens that follow one another: a clause, several, or a sentence.</summary>
/// <param name="From">The first token.</param>
/// <param name="To">The first token after it.</param>
internal readonly record struct Passage(int From, int To)
{
    public int Count => To - From;
}
