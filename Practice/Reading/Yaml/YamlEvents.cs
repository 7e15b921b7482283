using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EmpathyBot.Practice.Reading.Yaml;

/// <summary>What a text consists of, piece by piece.</summary>
internal sealed class YamlEvents(string text)
{
    private readonly Parser _parser = new(new StringReader(text));
    private readonly Stack<Mark> _openBrackets = new();

    public ParsingEvent Current => _parser.Current!;

    /// <summary>Goes on to the next piece.</summary>
    /// <exception cref="YamlException">The text can't be read on from here.</exception>
    public void Next()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception fault) when (fault is not (YamlException or OutOfMemoryException))
        {
            // A bracket that is never closed makes the scanner throw whatever it comes upon, without a place.
            var place = _openBrackets.TryPeek(out var bracket) ? bracket : _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, SyntaxFault.NeverClosed, fault);
        }

        Follow();
    }

    private void Follow()
    {
        if (Current is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow })
            _openBrackets.Push(Current.Start);
        else if (Current is SequenceEnd or MappingEnd && _openBrackets.Count > 0 && text[Math.Max(0, (int)Current.End.Index - 1)] is ']' or '}')
            _openBrackets.Pop();
    }
}
