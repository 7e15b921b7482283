using static EmpathyBot.Practice.Reading.Format.Need;

namespace EmpathyBot.Practice.Reading.Format;

/// <summary>The format of a dilemma's file, as docs/writing-dilemmas.md explains it.</summary>
internal static class Shapes
{
    /// <summary>
    /// The keys that say how a story goes. With the others wrong or missing it can still be walked through, so that an author hears of
    /// everything in one go.
    /// </summary>
    public static readonly IReadOnlySet<string> Course = new HashSet<string>(StringComparer.Ordinal)
    {
        "guises", "id", "truths", "start", "scenes", "endings", "when", "ask-limit", "asks", "answers", "reveals",
        "choices", "reply", "ways", "found", "without", "outcomes", "sets", "goes-to", "later", "stakes", "trust", "fairness", "risk", "effort",
    };

    public static readonly Shape Dilemma = new("a dilemma",
        new("id", "its name in links, like wrong-colour", Required),
        new("language", "two letters, like en", Required),
        new("title", "a few words", Required, Limits.Title),
        new("topic", "one word, like shipping", Required),
        new("difficulty", "1 for easy, 2 for middling, 3 for hard", Required),
        new("minutes", "how long it takes, from 1 to 15", Required),
        new("about", "a sentence or two for the pre-brief", Required, Limits.Text),
        new("policy", "the rule the desk works by, and why there is one", Required, Limits.Text),
        new("content-note", "what someone should know before it opens", Longest: Limits.Text),
        new("twin", "the id of a dilemma that can stand in for it when it comes back"),
        new("debrief", "orid or sbi: how it is talked over afterwards"),
        new("guises", "the people it happens to, each with a '-'", Required),
        new("start", "the id of the first scene", Required),
        new("scenes", "the scenes, each with a '-'", Required),
        new("endings", "the endings, each with a '-'", Required));

    public static readonly Shape Guise = new("a guise",
        new("id", "a short name, like bridesmaid", Required),
        new("customer", "who it is: name, age, wants, limits and mood", Required),
        new("truths", "what is so from the start"),
        new("words", "this guise's own words"));

    public static readonly Shape Customer = new("a customer",
        new("name", "a first name", Required, Limits.Name),
        new("age", "in years", Required),
        new("wants", "what they are after", Required, Limits.Line),
        new("limits", "what they can't do or haven't got", Required, Limits.Line),
        new("mood", "how they are", Required, Limits.Line));

    public static readonly Shape Scene = new("a scene",
        new("id", "a short name, like the-return", Required),
        new("sees", "what the agent sees", AnyOf, Limits.Text),
        new("says", "what the customer says", AnyOf, Limits.Text),
        new("speaker", "who says it, when it isn't the customer", Longest: Limits.Name),
        new("ask-limit", "how many of the asks may be used here"),
        new("asks", "what can be asked or looked up, each with a '-'"),
        new("choices", "what can be said or done, each with a '-'", OneOf),
        new("reply", "what asks for a typed reply: ask and ways", OneOf),
        new("justify", "what to justify in a line after choosing here, or ask and ways", Longest: Limits.Line));

    public static readonly Shape Ask = new("an ask",
        new("id", "a short name, like which-day", Required),
        new("ask", "the question", OneOf, Limits.Question),
        new("look", "what is looked up", OneOf, Limits.Question),
        new("speaker", "who answers, when it isn't the one who speaks in the scene", Longest: Limits.Name),
        new("when", "the facts that open it"),
        new("answers", "what comes back, each with a '-'", Required));

    public static readonly Shape Answer = new("an answer",
        new("when", "the facts it holds for"),
        new("says", "what comes back", Required, Limits.Text),
        new("reveals", "the facts known from now on"),
        new("stakes", "what the asking moves"));

    public static readonly Shape Choice = new("a choice",
        new("id", "a short name, like send-now", Required),
        new("say", "the words said", OneOf, Limits.Line),
        new("do", "what is done", OneOf, Limits.Line),
        new("kind", "tempting, risky or caring", Required),
        new("policy", "bends, follows or explains", Required),
        new("when", "the facts that open it"),
        new("outcomes", "what comes of it, each with a '-'", Required));

    public static readonly Shape Reply = new("a reply",
        new("ask", "the line over the field, like What do you say to her?", Required, Limits.Question),
        new("ways", "the ways that a reply can take, each with a '-'", Required));

    public static readonly Shape Way = new("a way",
        new("id", "a short name, like felt", Required),
        new("found", "what has to be found in the reply, like name_emotion"),
        new("without", "what may not be found in it, like defensive"),
        new("example", "a reply that goes this way", Required, Limits.Line),
        new("outcomes", "what comes of it, each with a '-'", Required));

    public static readonly Shape Justify = new("a 'justify'",
        new("ask", "the line over the field, like Your lead will read this. Why is it fair?", Required, Limits.Line),
        new("ways", "the ways that a reason can take, each with a '-'", Required));

    public static readonly Shape ReasonWay = new("a way of a reason",
        new("id", "a short name, like with-its-why", Required),
        new("found", "what has to be found in the reason, like explain_constraint"),
        new("without", "what may not be found in it, like policy_hiding"),
        new("outcome", "what the one who reads it does or says", Required, Limits.Line),
        new("now", "what that moves"));

    public static readonly Shape Outcome = new("an outcome",
        new("when", "the facts it holds for"),
        new("text", "what happens at once", Required, Limits.Text),
        new("stakes", "what that moves"),
        new("later", "what it does minutes, hours or days afterwards"),
        new("sets", "the facts that are so from now on"),
        new("goes-to", "the scene or ending it leads to", Required));

    public static readonly Shape Later = new("what happens later",
        new("after", "like 40 minutes, 3 hours or 6 days", Required),
        new("text", "what happens then", Required, Limits.Text),
        new("stakes", "what that moves"));

    public static readonly Shape Stakes = new("a list of stakes",
        new("trust", "from -3 to 3, up is good"),
        new("fairness", "from -3 to 3, up is good"),
        new("risk", "from -3 to 3, up is worse"),
        new("effort", "from -3 to 3, up is worse"));

    public static readonly Shape ReasonStakes = new("a list of stakes",
        new("trust", "-1 or 1, up is good"),
        new("fairness", "-1 or 1, up is good"),
        new("risk", "-1 or 1, up is worse"),
        new("effort", "-1 or 1, up is worse"));

    public static readonly Shape Variant = new("a variant",
        new("when", "the facts it holds for"),
        new("text", "how it reads then", Required, Limits.Text));

    public static readonly Shape Ending = new("an ending",
        new("id", "a short name, like in-the-picture", Required),
        new("title", "a few words", Required, Limits.Title),
        new("text", "how it ends", Required, Limits.Text),
        new("verdict", "good, mixed or poor", Required));
}
