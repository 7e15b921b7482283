namespace EmpathyBot.Coaching.Features;

/// <summary>Kinds of features. Each has its own share in a passage's vector, however many there are of it.</summary>
internal enum FeatureGroup
{
    /// <summary>Words, and two in a row.</summary>
    Words,

    /// <summary>Three and four letters in a row, within a word.</summary>
    Letters,

    /// <summary>One to four in a row of what is left when words give way to their classes: who does what.</summary>
    Frames,

    /// <summary>Classes with their subject and polarity, and pairs of them.</summary>
    Acts,

    /// <summary>One to three in a row of the families that words belong to.</summary>
    Families,

    /// <summary>What the passage is like as a whole: how it begins and ends, how long it is, what it takes up of the customer's words.</summary>
    Form,
}
