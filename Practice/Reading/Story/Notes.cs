using EmpathyBot.Practice.Reading.Yaml;

namespace EmpathyBot.Practice.Reading.Story;

/// <summary>What is remembered while a file is read, so that its parts can be held against each other afterwards.</summary>
internal sealed class Notes(ComplaintList complaints, bool isKept)
{
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);

    public ComplaintList Complaints => complaints;

    /// <summary>Whether an earlier reader let the text through: then nothing that its texts hold is complained of.</summary>
    public bool IsKept => isKept;

    /// <summary>Facts that some guise has from the start.</summary>
    public List<Mention> Truths { get; } = [];

    /// <summary>Facts that answers reveal and outcomes set.</summary>
    public List<Mention> FactsMade { get; } = [];

    /// <summary>Facts that some condition asks for.</summary>
    public List<Mention> FactsNeeded { get; } = [];

    /// <summary>Where outcomes lead.</summary>
    public List<Mention> Destinations { get; } = [];

    public List<Mention> Scenes { get; } = [];

    public List<Mention> Endings { get; } = [];

    /// <summary>Texts in which words are filled in.</summary>
    public List<Template> Texts { get; } = [];

    public T Remember<T>(T part, Place place)
        where T : class
    {
        _places[part] = place;
        return part;
    }

    public Place PlaceOf(object part) => _places[part];
}
