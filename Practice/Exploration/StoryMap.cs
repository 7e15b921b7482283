using EmpathyBot.Practice.Dilemmas;

namespace EmpathyBot.Practice.Exploration;

/// <summary>A guise made quick to walk: facts are bits, and scenes stand in an order in which none leads back.</summary>
internal sealed class StoryMap
{
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A scene can come round again, or there are more than 64 facts.</exception>
    public StoryMap(Guise guise)
    {
        Guise = guise;
        var order = Order(guise);
        Scenes = [.. order.Select(scene => new MappedScene(scene, this))];
        for (var number = 0; number < Scenes.Count; number++)
            Scenes[number].Number = number;
        Endings = [.. guise.Endings.Select(ending => new MappedEnding(ending, WordingMask(ending.Text)))];
        Connect();
        Start = Scenes.First(scene => scene.Scene.Id == guise.Start);
        Truths = Mask(guise.Truths.Names);
    }

    public Guise Guise { get; }

    /// <summary>The scenes, each before those it leads to.</summary>
    public IReadOnlyList<MappedScene> Scenes { get; }

    public IReadOnlyList<MappedEnding> Endings { get; }

    public MappedScene Start { get; }

    public ulong Truths { get; }

    public ulong Mask(IEnumerable<string> names)
    {
        var mask = 0UL;
        foreach (var name in names)
            mask |= 1UL << Bit(name);
        return mask;
    }

    public MappedCondition Map(Condition condition) => new(Mask(condition.Needs), Mask(condition.Excludes));

    /// <summary>The facts that decide between a wording's variants.</summary>
    public ulong WordingMask(Wording wording) => wording.Variants.Aggregate(0UL, (mask, variant) => mask | Map(variant.When).Mask);

    /// <summary>The wording's variant for these facts; null when none holds.</summary>
    public WordingVariant? VariantOf(Wording wording, ulong facts) => wording.Variants.FirstOrDefault(variant => Map(variant.When).Holds(facts));

    public string TextOf(Wording wording, ulong facts) => VariantOf(wording, facts)?.Text ?? "";

    /// <summary>The names of the facts in a mask.</summary>
    public IReadOnlyList<string> Names(ulong mask) => [.. _bits.Where(pair => (mask >> pair.Value & 1) == 1).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    private void Connect()
    {
        var scenes = Scenes.ToDictionary(scene => scene.Scene.Id, StringComparer.Ordinal);
        var endings = Endings.ToDictionary(ending => ending.Ending.Id, StringComparer.Ordinal);
        foreach (var outcome in Scenes.SelectMany(scene => scene.Branches).SelectMany(branch => branch.Outcomes))
        {
            outcome.Scene = scenes.GetValueOrDefault(outcome.Outcome.GoesTo);
            outcome.Ending = endings.GetValueOrDefault(outcome.Outcome.GoesTo);
        }

        foreach (var scene in Scenes.Reverse())
            scene.FindLiveFacts();
    }

    private int Bit(string name)
    {
        if (_bits.TryGetValue(name, out var bit))
            return bit;
        if (_bits.Count == 64)
            throw new InvalidOperationException($"The guise '{Guise.Id}' has more than 64 facts.");
        return _bits[name] = _bits.Count;
    }

    // Kahn's order: a scene is taken once all that lead to it are.
    private static List<Scene> Order(Guise guise)
    {
        var incoming = guise.Scenes.ToDictionary(scene => scene.Id, _ => 0, StringComparer.Ordinal);
        foreach (var next in guise.Scenes.SelectMany(Nexts))
            incoming[next]++;

        var ready = new Queue<Scene>(guise.Scenes.Where(scene => incoming[scene.Id] == 0));
        var order = new List<Scene>();
        while (ready.TryDequeue(out var scene))
        {
            order.Add(scene);
            foreach (var next in Nexts(scene))
            {
                if (--incoming[next] == 0)
                    ready.Enqueue(guise.FindScene(next)!);
            }
        }

        return order.Count == guise.Scenes.Count
            ? order
            : throw new InvalidOperationException($"In the guise '{guise.Id}' a scene can come round again.");

        IEnumerable<string> Nexts(Scene scene) =>
            scene.Branches.SelectMany(branch => branch.Outcomes).Select(outcome => outcome.GoesTo).Where(incoming.ContainsKey);
    }
}

internal readonly record struct MappedCondition(ulong Needs, ulong Excludes)
{
    public ulong Mask => Needs | Excludes;

    public bool Holds(ulong facts) => (facts & Needs) == Needs && (facts & Excludes) == 0;
}

internal sealed record MappedEnding(Ending Ending, ulong Live);
