using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.PersonalData;

/// <summary>A run of letters, a run of digits, a sign, a line's end, or what is settled already.</summary>
/// <param name="Start">Where it begins in the text as it was typed.</param>
/// <param name="End">The first unit after it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it reads, dashes and digits of all scripts told as the plain ones.</param>
/// <param name="IsJoined">Whether nothing stands between it and the piece before it.</param>
/// <param name="Found">For what is settled: what was found there, or null where it is nobody's.</param>
internal sealed record Piece(int Start, int End, PieceKind Kind, string Text, bool IsJoined, PersonalDataKind? Found = null)
{
    public string Lower { get; } = Kind is PieceKind.Letters ? Text.ToLowerInvariant() : Text;

    public bool IsWord => Kind is PieceKind.Letters;

    public bool IsNumber => Kind is PieceKind.Digits;

    public bool IsCode => Kind is PieceKind.Letters or PieceKind.Digits;

    /// <summary>Whether it is a word that begins with a capital letter.</summary>
    public bool IsCapital => IsWord && char.IsUpper(Text[0]);

    /// <summary>Whether it is a word in capitals throughout.</summary>
    public bool IsShouted => IsWord && !Text.Any(char.IsLower);

    public bool Is(char sign) => Kind is PieceKind.Sign && Text[0] == sign;

    public bool IsOneOf(string signs) => Kind is PieceKind.Sign && signs.Contains(Text[0], StringComparison.Ordinal);
}

internal enum PieceKind
{
    Letters,

    Digits,

    Sign,

    LineEnd,

    /// <summary>Found already, or seen to be nobody's: nothing reaches over it.</summary>
    Settled,
}
