using System.Globalization;
using System.Text;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Corpus;

/// <summary>Reads the file of one voice. How it is written is told in docs/coach-corpus.md.</summary>
internal sealed class VoiceReader
{
    private readonly List<LabelledText> _texts = [];
    private readonly string _name;
    private string _section = "";
    private string _about = "";
    private int _line;

    private VoiceReader(string name) => _name = name;

    /// <exception cref="FormatException">A line isn't written as it has to be; the message names file and line.</exception>
    public static IReadOnlyList<LabelledText> Read(string name, string content)
    {
        var reader = new VoiceReader(name);
        foreach (var line in content.Split('\n'))
            reader.Read(line.TrimEnd('\r', ' '));
        return reader._texts;
    }

    private void Read(string line)
    {
        _line++;
        if (line.Length == 0)
            return;
        if (line.StartsWith("== ", StringComparison.Ordinal))
            (_section, _about) = (line[3..], "");
        else if (_section.Length == 0)
            return; // Who speaks: for the people who read the file.
        else if (line.StartsWith("- ", StringComparison.Ordinal))
            _texts.Add(Item(line[2..]));
        else if (line.StartsWith("customer: ", StringComparison.Ordinal) || line.StartsWith("reply: ", StringComparison.Ordinal))
            _about = line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
        else
            throw Fault("it begins with neither a dash, nor \"customer:\", \"reply:\" or \"==\"");
    }

    private LabelledText Item(string item)
    {
        var kind = _section switch
        {
            "sentences" or "replies" => WordsKind.Reply,
            "peer" => WordsKind.Peer,
            "reflections" => WordsKind.Reflection,
            _ => throw Fault($"there is no section \"{_section}\""),
        };
        var parts = item.Split(" // ");
        var marked = parts[0].Trim();
        int? depth = null;
        if (kind is WordsKind.Reflection)
        {
            if (marked.Length < 5 || marked[0] is < '0' or > '2' || marked[1..4] != " | ")
                throw Fault("a reflection begins with its depth: \"2 | \"");
            depth = marked[0] - '0';
            marked = marked[4..];
        }

        var (text, marks) = Unmark(marked);
        return new LabelledText(_name, _line, kind, _section == "replies", _about, text, marks, [.. parts.Skip(1).Select(NearMiss).OfType<Label>()], depth);
    }

    private (string Text, IReadOnlyList<Mark> Marks) Unmark(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string Labels, int Start)>();
        var marks = new List<Mark>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] == '[')
            {
                var colon = marked.IndexOf(": ", at, StringComparison.Ordinal);
                if (colon < 0)
                    throw Fault("a mark is written \"[label: words]\"");
                open.Push((marked[(at + 1)..colon], text.Length));
                at = colon + 1;
            }
            else if (marked[at] == ']')
            {
                if (!open.TryPop(out var mark))
                    throw Fault("a mark ends that never began");
                marks.AddRange(mark.Labels.Split('+').Select(name => new Mark(LabelOf(name), mark.Start, text.Length)));
            }
            else
            {
                text.Append(marked[at]);
            }
        }

        return open.Count == 0 ? (text.ToString(), marks) : throw Fault("a mark begins that never ends");
    }

    private Label? NearMiss(string note)
    {
        var name = note.StartsWith("not ", StringComparison.Ordinal) ? note[4..].Split(':')[0] : throw Fault("a near-miss is written \"// not label: why\"");
        return name == "depth" ? null : LabelOf(name);
    }

    private Label LabelOf(string name) => Labels.TryParse(name, out var label) ? label : throw Fault($"there is no label \"{name}\"");

    private FormatException Fault(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{_name}, line {_line}: {what}."));
}
