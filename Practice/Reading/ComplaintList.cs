namespace EmpathyBot.Practice.Reading;

/// <summary>Gathers what is wrong with one file.</summary>
internal sealed class ComplaintList(string file)
{
    /// <summary>More than this nobody reads in one go.</summary>
    private const int Most = 100;

    private readonly List<Complaint> _complaints = [];

    public int Count => _complaints.Count;

    /// <summary>Whether what was complained of leaves the story's scenes, choices and facts as they were meant.</summary>
    public bool StoryIsWhole { get; private set; } = true;

    /// <summary>Something that the story can't be followed with.</summary>
    public void Add(Place place, string message)
    {
        StoryIsWhole = false;
        AddAside(place, message);
    }

    /// <summary>Something that is wrong but leaves the story's course clear: a word, a title, a number.</summary>
    public void AddAside(Place place, string message) => _complaints.Add(new Complaint(file, place.Line, place.Column, message));

    public IReadOnlyList<Complaint> InOrder()
    {
        var all = _complaints.Distinct().OrderBy(complaint => complaint.Line).ThenBy(complaint => complaint.Column).ToList();
        if (all.Count <= Most)
            return all;

        var last = all[Most];
        return [.. all.Take(Most), last with { Message = $"And {all.Count - Most} more from here on. Mend the first ones and look again." }];
    }
}
