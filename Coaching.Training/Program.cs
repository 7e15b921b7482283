using System.Diagnostics;
using System.Globalization;
using EmpathyBot.Coaching.Corpus;
using EmpathyBot.Coaching.Features;
using EmpathyBot.Coaching.Training;
using EmpathyBot.Practice.Findings;

// Coaching.Training <folder of voices> <model to write>            trains on all voices of the folder
// Coaching.Training <folder of voices> --judge [<other folder>]     prints how it does on voices it has not read; makes nothing
//   --l2, --positive, --rounds: trains otherwise than the build does, to see whether that is better
//   --wrong <labels>: prints what is furthest from right; the last of the options
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var stopwatch = Stopwatch.StartNew();
var lexicon = Lexicon.Shipped();
var voices = ReadVoices(args[0]);
var settings = new TrainerSettings(Option("--l2", TrainerSettings.Default.L2), Option("--positive", TrainerSettings.Default.Positive), (int)Option("--rounds", TrainerSettings.Default.Rounds));
var wrong = args.SkipWhile(arg => arg != "--wrong").Skip(1).Select(name => Labels.TryParse(name, out var label) ? label : throw new FormatException(name)).ToList();
if (args[1] == "--judge")
{
    Judge.Print(voices, args.Length > 2 && args[2][0] != '-' ? ReadVoices(args[2]) : null, lexicon, settings, wrong, Console.Out);
}
else
{
    // A build that is broken off leaves no half of a model behind.
    var model = Models.Train(voices, lexicon, settings);
    var unfinished = args[1] + ".new";
    using (var file = File.Create(unfinished))
        model.Write(file);
    File.Move(unfinished, args[1], overwrite: true);
}

Console.WriteLine(FormattableString.Invariant($"{stopwatch.Elapsed.TotalSeconds:0.0} s"));

float Option(string name, float otherwise) => Array.IndexOf(args, name) is >= 0 and var at ? float.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

static IReadOnlyList<LabelledText> ReadVoices(string folder) =>
    [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => VoiceReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];
