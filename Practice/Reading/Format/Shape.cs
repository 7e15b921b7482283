namespace EmpathyBot.Practice.Reading.Format;

/// <summary>What a thing in a dilemma's file may have. The JSON schema says the same for editors; a test keeps the two together.</summary>
/// <param name="Name">What it is called, with its article.</param>
internal sealed record Shape(string Name, params IReadOnlyList<ShapeKey> Keys)
{
    public IEnumerable<string> Names => Keys.Select(key => key.Name);
}

/// <summary>One key.</summary>
/// <param name="Meaning">What to write there, to follow "write" in a sentence; begins with the key's name or an example.</param>
/// <param name="Need">Whether it may be left out.</param>
/// <param name="Longest">For a text that players read, the most room it may take, as <see cref="Room"/> counts; 0 for all others.</param>
internal sealed record ShapeKey(string Name, string Meaning, Need Need = Need.Optional, int Longest = 0);

internal enum Need
{
    Optional,
    Required,

    /// <summary>Exactly one of the keys so marked.</summary>
    OneOf,

    /// <summary>At least one of the keys so marked.</summary>
    AnyOf,
}
