using System.Numerics;
using NodaTime;

namespace EmpathyBot.Practice.Hours;

/// <summary>A set of days of the week.</summary>
public readonly record struct Weekdays
{
    private const int AllBits = 0b111_1111;

    private Weekdays(int bits) => Bits = bits;

    public static Weekdays None { get; } = new(0);

    public static Weekdays MondayToFriday { get; } = new(0b001_1111);

    public static Weekdays All { get; } = new(AllBits);

    /// <summary>The set as a number to keep, 0 to 127: Monday is 1, Tuesday 2, Wednesday 4 and so on.</summary>
    public int Bits { get; }

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount((uint)Bits);

    /// <summary>The days in it, Monday first.</summary>
    public IEnumerable<IsoDayOfWeek> Days
    {
        get
        {
            var set = this;
            return Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day).Where(set.Contains);
        }
    }

    public static Weekdays Of(params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var set = None;
        foreach (var day in days)
            set |= new Weekdays(BitOf(day));
        return set;
    }

    /// <summary>The days from one to another, both with it; over Sunday when the last comes before the first.</summary>
    public static Weekdays Between(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        var set = Of(last);
        for (var day = first; day != last; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
            set |= Of(day);
        return set;
    }

    /// <summary>The set that was kept as <see cref="Bits"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 127.</exception>
    public static Weekdays FromBits(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, AllBits);
        return new(bits);
    }

    public bool Contains(IsoDayOfWeek day) => (Bits & BitOf(day)) != 0;

    public static Weekdays operator |(Weekdays left, Weekdays right) => new(left.Bits | right.Bits);

    public static Weekdays BitwiseOr(Weekdays left, Weekdays right) => left | right;

    public override string ToString() => string.Join(' ', Days);

    private static int BitOf(IsoDayOfWeek day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)day, (int)IsoDayOfWeek.Monday, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)day, (int)IsoDayOfWeek.Sunday, nameof(day));
        return 1 << (int)day - 1;
    }
}
