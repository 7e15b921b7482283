using System.Globalization;

namespace AdaptiveCards;

/// <summary>The width of a column: "auto", "stretch", a share such as "2", or pixels such as "50px".</summary>
public sealed class AdaptiveWidth
{
    private readonly string _text;

    /// <exception cref="FormatException">None of the four.</exception>
    public AdaptiveWidth(string width)
    {
        ArgumentNullException.ThrowIfNull(width);
        if (width is not ("auto" or "stretch") && !double.TryParse(width, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            Pixels.Parse(width);
        _text = width;
    }

    public static implicit operator AdaptiveWidth(string width) => new(width);

    public static implicit operator string(AdaptiveWidth width) => width._text;

    public override string ToString() => _text;
}
