using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EmpathyBot.Practice.Reading.Yaml;

/// <summary>
/// Reads YAML into nodes that know their places. Only what an author needs is taken: no anchors, aliases, tags or second documents,
/// so nothing can grow while it is read.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>A dilemma is seven levels deep; more is a slip or worse.</summary>
    private const int DeepestLevel = 16;

    private readonly YamlEvents _events;
    private readonly string _what;
    private readonly ComplaintList _complaints;

    private YamlTree(string text, string what, ComplaintList complaints)
    {
        _events = new YamlEvents(text);
        _what = what;
        _complaints = complaints;
    }

    /// <summary>The file's only document; null, with a complaint, when it can't be read.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="what">What it should hold: a dilemma, a drill.</param>
    /// <param name="complaints">Where complaints go.</param>
    public static YamlNode? Read(string text, string what, ComplaintList complaints)
    {
        try
        {
            return new YamlTree(text, what, complaints).Document();
        }
        catch (YamlException fault)
        {
            complaints.Add(PlaceOf(fault.Start), SyntaxFault.InWords(fault, text));
            return null;
        }
    }

    private static Place PlaceOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private YamlNode? Document()
    {
        _events.Next();
        _events.Next();
        if (_events.Current is not DocumentStart)
        {
            _complaints.Add(Place.Start, $"The file is empty. A {_what} begins with its 'id'.");
            return null;
        }

        _events.Next();
        var root = Node(1);
        if (root is null)
            return null;

        _events.Next();
        _events.Next();
        if (_events.Current is DocumentStart second)
        {
            _complaints.Add(PlaceOf(second.Start), $"A second document begins here. One file is one {_what}: put the second into a file of its own.");
            return null;
        }

        return root;
    }

    /// <summary>Reads the node that the parser stands on, and stands on its last event afterwards; null when the file can't go on being read.</summary>
    private YamlNode? Node(int level)
    {
        var now = _events.Current;
        var place = PlaceOf(now.Start);
        if (level > DeepestLevel)
        {
            _complaints.Add(place, $"This is nested deeper than any {_what} needs. Look for a line that is indented too far, or a stray '[', '{{' or '-'.");
            return null;
        }

        if (now is AnchorAlias alias)
        {
            _complaints.Add(place, $"'*{alias.Value}' repeats something from elsewhere in the file, which {_what}s don't do. Write it out; if it is a text, put quotes around it.");
            return new YamlText(place, Index(now.Start), Index(now.End), "", IsPlain: true);
        }

        if (now is NodeEvent node)
            RefuseExtras(node, place);

        return now switch
        {
            Scalar scalar => new YamlText(place, Index(now.Start), Index(now.End), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => List(place, Index(now.Start), level),
            MappingStart => Map(place, Index(now.Start), level),
            _ => throw new InvalidOperationException($"YAML has come to a {now.GetType().Name} where a node begins."),
        };
    }

    private void RefuseExtras(NodeEvent node, Place place)
    {
        if (!node.Anchor.IsEmpty)
            _complaints.Add(place, $"'&{node.Anchor.Value}' names this for use elsewhere, which {_what}s don't do. Take it out; if it is a text, put quotes around it.");
        else if (!node.Tag.IsEmpty && !(node is Scalar { IsQuotedImplicit: true }))
            _complaints.Add(place, "A word that begins with '!' means something else in YAML. Put quotes around the text.");
    }

    private YamlList? List(Place place, int from, int level)
    {
        var items = new List<YamlNode>();
        for (_events.Next(); _events.Current is not SequenceEnd; _events.Next())
        {
            if (Node(level + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return new YamlList(place, from, Index(_events.Current.End), items);
    }

    private YamlMap? Map(Place place, int from, int level)
    {
        var entries = new List<YamlEntry>();
        var firstPlaces = new Dictionary<string, Place>(StringComparer.Ordinal);
        for (_events.Next(); _events.Current is not MappingEnd; _events.Next())
        {
            if (Node(level + 1) is not { } key)
                return null;
            _events.Next();
            if (Node(level + 1) is not { } value)
                return null;

            if (key is not YamlText { Value.Length: > 0 } name)
                _complaints.Add(key.Place, "A name should stand here, followed by ':'. A text that begins with '{', '[' or '?' needs quotes around it.");
            else if (firstPlaces.TryAdd(name.Value, name.Place))
                entries.Add(new YamlEntry(name, value));
            else
                _complaints.Add(name.Place, $"'{name.Value}' is here twice: it is in line {firstPlaces[name.Value].Line} already. Keep one of them.");
        }

        return new YamlMap(place, from, Index(_events.Current.End), entries);
    }

    private static int Index(Mark mark) => (int)mark.Index;
}
