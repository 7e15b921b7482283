using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using EmpathyBot.Practice.Findings;

namespace EmpathyBot.Coaching.Findings;

/// <summary>Why a quote was found, in one sentence to the person who wrote it.</summary>
internal static class Whys
{
    private static readonly ResourceManager Texts = new("EmpathyBot.Coaching.Findings.Whys", typeof(Whys).Assembly);

    // The coach reads English, so it answers in English.
    private static readonly FrozenDictionary<Label, string> All = Enum.GetValues<Label>().ToFrozenDictionary(
        label => label, label => Texts.GetString(label.ToString(), CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"Nothing says why {label} was found."));

    public static string Of(Label label) => All[label];
}
