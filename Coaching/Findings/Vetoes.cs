using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>What can't be so, whatever speaks for it.</summary>
internal sealed class Vetoes(ReadText text, Lexicon lexicon)
{
    public bool Forbid(Label label, Passage passage) => IsAllQuoted(passage) || label switch
    {
        Label.OpenQuestion => !(Asks(passage) || Has(passage, "tell_me")) || Has(passage, "rhetorical") || (Has(passage, "closer") && !Has(passage, "tell_me")),
        Label.ConfirmAgreement => !Asks(passage) || (Has(passage, "closer") && !Has(passage, "confirm")),
        Label.TakeResponsibility => Has(passage, "non_apology") && !Has(passage, "own_it"),
        Label.Blame => Has(passage, "clears_customer"),
        Label.ConcreteNextStepTime => Has(passage, "time_vague") && !Has(passage, "deadline"),
        Label.Curiosity => !Asks(passage) && !Has(passage, "tell_me"),
        _ => false,
    };

    private bool Asks(Passage passage)
    {
        // A clause asks when its sentence does.
        for (var at = passage.From; at < text.Tokens.Count; at++)
        {
            if (text.Tokens[at].IsQuoted)
                continue;
            if (text.Tokens[at].Word == "?")
                return true;
            if (at >= passage.To - 1 && text.Tokens[at].Word is "." or "!" or "\n")
                return false;
        }

        // In a chat the question mark is often left out at the end.
        return FunctionWords.Asking.Contains(text.Tokens[passage.From].Word) || FunctionWords.YesOrNo.Contains(text.Tokens[passage.From].Word);
    }

    private bool IsAllQuoted(Passage passage)
    {
        for (var at = passage.From; at < passage.To; at++)
        {
            if (!text.Tokens[at].IsQuoted && text.Tokens[at].Kind is not TokenKind.Sign)
                return false;
        }

        return true;
    }

    private bool Has(Passage passage, string name)
    {
        foreach (var match in text.Matches)
        {
            if (match.From >= passage.From && match.To <= passage.To && lexicon.Classes[match.Class] == name && !text.Tokens[match.From].IsQuoted)
                return true;
        }

        return false;
    }
}
