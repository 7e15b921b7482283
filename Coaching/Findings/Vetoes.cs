using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>What can't be so, whatever speaks for it.</summary>
internal sealed class Vetoes(ReadText text)
{
    public bool Forbid(Label label, Passage passage) => IsAllQuoted(passage) || label switch
    {
        Label.OpenQuestion => !(Asks(passage) || text.Has(passage, "tell_me")) || text.Has(passage, "rhetorical") || (text.Has(passage, "closer") && !text.Has(passage, "tell_me")),
        Label.ConfirmAgreement => !Asks(passage) || (text.Has(passage, "closer") && !text.Has(passage, "confirm")),
        Label.TakeResponsibility => text.Has(passage, "non_apology") && !text.Has(passage, "own_it"),
        Label.Blame => text.Has(passage, "clears_customer"),
        Label.ConcreteNextStepTime => text.Has(passage, "time_vague") && !text.Has(passage, "deadline"),
        Label.Curiosity => !Asks(passage) && !text.Has(passage, "tell_me"),
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
}
