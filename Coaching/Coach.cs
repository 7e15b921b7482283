using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Findings;
using EmpathyBot.Coaching.Model;
using EmpathyBot.Coaching.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching;

/// <summary>
/// The coach that needs no network. It reads English, clause by clause: classes of words, who does what and with what polarity, weighed by a
/// linear model for each label that was learned from the project's own corpus; then come vetoes, and what only the whole of a reply tells.
/// </summary>
public sealed class Coach : ICoach
{
    // Loaded when the first text is read: a host that starts doesn't wait for it.
    private static readonly Lazy<Learned> Shipped = new(() =>
    {
        var model = CoachModel.Shipped();
        return new Learned(Lexicon.Shipped(), model, [.. model.Heads.Select(column => Thresholds.Least(column.Head))]);
    });

    /// <inheritdoc/>
    public CoachReading Read(WordsKind kind, string text, string about = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(about);
        var (lexicon, model, _) = Shipped.Value;
        var read = ReadText.Of(text, about, lexicon);
        var legibility = Legible.Of(read);
        if (legibility is Legibility.TooLittle or Legibility.OtherLanguage)
            return new CoachReading([], null, legibility, ReplySignals.None);

        var listener = new Listener(model, lexicon);
        var found = Find(kind, read, listener, Shipped.Value);
        var whole = new WholeReply(read);
        var judged = kind is WordsKind.Reply ? whole.Judge(found) : found;
        return new CoachReading(
            [.. judged.GroupBy(one => one.Label).Select(ones => ones.MaxBy(one => one.Odds)!).Select(one => Say(read, one)).OrderBy(finding => finding.Start).ThenBy(finding => finding.Label)],
            kind is WordsKind.Reflection ? DepthOf(read, listener, model) : null,
            legibility,
            kind is WordsKind.Reply ? Signals.Of(read, judged, whole.Apologies.Count) : ReplySignals.None);
    }

    private static List<Found> Find(WordsKind kind, ReadText text, Listener listener, Learned learned)
    {
        var (_, model, least) = learned;
        var vetoes = new Vetoes(text);
        var labels = Labels.Of(kind);
        var found = new List<Found>();
        var heard = listener.Listen(text, least);
        for (var sentence = 0; sentence < heard.Length; sentence++)
        {
            for (var head = 0; head < model.Heads.Count; head++)
            {
                var (passage, odds) = heard[sentence][head];
                if (model.Heads[head].Label is { } label && labels.Contains(label) && odds >= least[head] && !vetoes.Forbid(label, passage))
                    found.Add(new Found(label, passage, odds, sentence));
            }
        }

        return found;
    }

    private static Finding Say(ReadText text, Found found)
    {
        var (start, words) = text.Quote(found.Passage);
        return new Finding(found.Label, start, words, Thresholds.Confidence((int)found.Label, found.Odds), Whys.Of(found.Label));
    }

    private static int DepthOf(ReadText text, Listener listener, CoachModel model)
    {
        var odds = listener.ListenToAll(text);
        var depth = 0;
        for (var head = 0; head < model.Heads.Count; head++)
        {
            if (model.Heads[head].Label is null && odds[head] >= Thresholds.Of(model.Heads[head].Head))
                depth = Math.Max(depth, model.Heads[head].Head == CoachModel.Column.Depth2 ? 2 : 1);
        }

        return depth;
    }

    /// <param name="Lexicon">The classes of words.</param>
    /// <param name="Model">What is said by which words.</param>
    /// <param name="Least">For each of the model's heads, how much has to speak for it.</param>
    private sealed record Learned(Lexicon Lexicon, CoachModel Model, float[] Least);
}
