namespace EmpathyBot.Practice.Feedback;

/// <summary>What a colleague is about to say, part by part. A part that was left out is empty.</summary>
/// <param name="Permission">How it asks whether it is welcome.</param>
/// <param name="Seen">The one thing that was seen in the reply.</param>
/// <param name="Impact">What that did: to the customer, or to who read it.</param>
/// <param name="Alternative">Another way, to play with.</param>
/// <param name="Question">What they are curious about.</param>
public sealed record NoteDraft(string Permission, string Seen, string Impact, string Alternative, string Question)
{
    /// <summary>The words of a part.</summary>
    public string this[NotePart part] => part switch
    {
        NotePart.Permission => Permission,
        NotePart.Seen => Seen,
        NotePart.Impact => Impact,
        NotePart.Alternative => Alternative,
        _ => Question,
    };

    /// <summary>The same with other words in one part.</summary>
    public NoteDraft With(NotePart part, string words) => part switch
    {
        NotePart.Permission => this with { Permission = words },
        NotePart.Seen => this with { Seen = words },
        NotePart.Impact => this with { Impact = words },
        NotePart.Alternative => this with { Alternative = words },
        _ => this with { Question = words },
    };
}

/// <summary>The parts of a note, in the order in which they are read.</summary>
public enum NotePart
{
    Permission = 1,
    Seen = 2,
    Impact = 3,
    Alternative = 4,
    Question = 5,
}
