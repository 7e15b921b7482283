using EmpathyBot.Practice.Stakes;

namespace EmpathyBot.Practice.Dilemmas;

/// <summary>A question to the customer, or a look into the files, before acting.</summary>
public sealed record Ask(string Id, string Text, bool IsSpoken, Condition When, IReadOnlyList<Answer> Answers)
{
    /// <summary>Who answers, when it isn't the one who speaks in the scene; otherwise null.</summary>
    public string? Speaker { get; init; }

    /// <summary>The answer for what is so: the first whose condition holds.</summary>
    /// <exception cref="InvalidOperationException">None holds; the reader refuses such a file.</exception>
    public Answer AnswerIn(Facts facts) =>
        Answers.FirstOrDefault(answer => answer.When.Holds(facts))
        ?? throw new InvalidOperationException($"The ask '{Id}' has no answer for: {facts}.");
}

/// <summary>What comes back: words, facts that are known from now on, and what the asking itself did.</summary>
public sealed record Answer(Condition When, string Text, IReadOnlyList<string> Reveals, StakeMove Stakes);
