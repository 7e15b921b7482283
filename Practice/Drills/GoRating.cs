using EmpathyBot.Practice.Memory;

namespace EmpathyBot.Practice.Drills;

/// <summary>
/// How well a drill was met, by whether the skill was there: never by how long it took, nor by what got in the way.
/// <list type="table">
/// <item><term>Again</term><description>the skill was in none of the goes</description></item>
/// <item><term>Hard</term><description>it was there on the second go</description></item>
/// <item><term>Good</term><description>it was there on the first go</description></item>
/// <item><term>Easy</term><description>as Good, for a customer never met before</description></item>
/// </list>
/// </summary>
public static class GoRating
{
    /// <param name="first">Whether the skill was in the first go.</param>
    /// <param name="second">Whether it was in the second; false when there was none.</param>
    /// <param name="customerMetBefore">Whether this person has finished a drill with this customer before.</param>
    public static Rating Of(bool first, bool second, bool customerMetBefore) => (first, second, customerMetBefore) switch
    {
        (true, _, false) => Rating.Easy,
        (true, _, true) => Rating.Good,
        (false, true, _) => Rating.Hard,
        _ => Rating.Again,
    };
}
