namespace EmpathyBot.Coaching.PersonalData;

/// <summary>The digits that guard others.</summary>
internal static class Checksums
{
    private static readonly int[,] Turned =
    {
        { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 2, 3, 4, 0, 6, 7, 8, 9, 5 }, { 2, 3, 4, 0, 1, 7, 8, 9, 5, 6 }, { 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 },
        { 4, 0, 1, 2, 3, 9, 5, 6, 7, 8 }, { 5, 9, 8, 7, 6, 0, 4, 3, 2, 1 }, { 6, 5, 9, 8, 7, 1, 0, 4, 3, 2 }, { 7, 6, 5, 9, 8, 2, 1, 0, 4, 3 },
        { 8, 7, 6, 5, 9, 3, 2, 1, 0, 4 }, { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 },
    };

    private static readonly int[] Step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    /// <summary>Payment cards: ISO/IEC 7812-1, annex B.</summary>
    public static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : (2 * digit) - 9;
        }

        return sum % 10 == 0;
    }

    /// <summary>Bank accounts: ISO 13616, with the first four moved to the end and letters as 10 to 35.</summary>
    public static bool IsIban(string code)
    {
        var rest = 0;
        foreach (var sign in code[4..] + code[..4])
        {
            if (!char.IsAsciiLetterOrDigit(sign))
                return false;
            var value = char.IsAsciiDigit(sign) ? sign - '0' : char.ToUpperInvariant(sign) - 'A' + 10;
            rest = ((rest * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return rest == 1;
    }

    /// <summary>Aadhaar numbers: Verhoeff's dihedral check.</summary>
    public static bool IsVerhoeff(string digits)
    {
        var check = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            for (var turn = 0; turn < i % 8; turn++)
                digit = Step[digit];
            check = Turned[check, digit];
        }

        return check == 0;
    }
}
