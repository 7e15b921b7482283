using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Text;

namespace EmpathyBot.Coaching.Model;

/// <summary>
/// How much speaks for each label in a sentence, and where in it. That it is there is told by the sentence as a whole; where it is, by the run
/// of clauses that speaks most for it.
/// </summary>
internal sealed class Listener(CoachModel model, Lexicon lexicon)
{
    private readonly FeatureSink _sink = new();

    /// <summary>For each sentence, and for each of the model's heads.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="least">For each head how much has to speak for it before it is asked where.</param>
    public Heard[][] Listen(ReadText text, ReadOnlySpan<float> least)
    {
        var featuriser = new Featuriser(text, lexicon);
        var heard = new Heard[text.Sentences.Count][];
        for (var i = 0; i < heard.Length; i++)
            heard[i] = Listen(text.Sentences[i], featuriser, least);
        return heard;
    }

    /// <summary>How much speaks for each head in the text as one passage.</summary>
    public float[] ListenToAll(ReadText text)
    {
        var odds = new float[CoachModel.Columns];
        Score(new Featuriser(text, lexicon), new Passage(0, text.Tokens.Count), odds);
        return odds[..model.Heads.Count];
    }

    private Heard[] Listen(Sentence sentence, Featuriser featuriser, ReadOnlySpan<float> least)
    {
        Span<float> odds = stackalloc float[CoachModel.Columns];
        Score(featuriser, sentence.Whole, odds);
        var heard = new Heard[model.Heads.Count];
        var isAsked = false;
        for (var head = 0; head < heard.Length; head++)
        {
            heard[head] = new Heard(sentence.Whole, odds[head]);
            isAsked |= odds[head] >= least[head];
        }

        if (!isAsked || sentence.Clauses.Count == 1)
            return heard;
        Span<float> most = stackalloc float[heard.Length];
        odds[..heard.Length].CopyTo(most);
        foreach (var run in sentence.Runs())
        {
            Score(featuriser, run, odds);
            for (var head = 0; head < heard.Length; head++)
            {
                if (odds[head] <= most[head])
                    continue;
                most[head] = odds[head];
                heard[head] = heard[head] with { Passage = run };
            }
        }

        return heard;
    }

    private void Score(Featuriser featuriser, Passage passage, Span<float> odds)
    {
        featuriser.Make(passage, _sink);
        model.Score(_sink, odds);
    }
}

/// <summary>How much speaks for a label in a sentence, in log odds, and the run of clauses that speaks most for it.</summary>
internal readonly record struct Heard(Passage Passage, float Odds);
