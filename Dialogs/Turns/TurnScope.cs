using EmpathyBot.Cards.Safety;
using EmpathyBot.Cards.Words;
using EmpathyBot.Storage.Turns;

namespace EmpathyBot.Dialogs.Turns;

/// <summary>One try at a turn: what came in, what is known, what is to be said.</summary>
internal sealed class TurnScope
{
    private const string DialogsProperty = "dialogs";

    public TurnScope(ITurnContext context, Turn turn, PreBriefTerms terms)
    {
        Terms = terms;
        Context = context;
        Turn = turn;
        Words = Words.For(context.Activity.GetLocale());
        State = new ConversationState(turn.Storage);
        Stack = State.CreateProperty<DialogState>(DialogsProperty);
        context.TurnState.Set(this);
    }

    public ITurnContext Context { get; }

    public Turn Turn { get; }

    /// <summary>The way of the person who speaks through dilemmas.</summary>
    public PersonAttempts Attempts => Turn.Attempts;

    /// <summary>Their way through drills.</summary>
    public PersonDrills Drills => Turn.Drills;

    public Words Words { get; }

    /// <summary>What of who sees what isn't the same everywhere.</summary>
    public PreBriefTerms Terms { get; }

    public Reply Reply { get; } = new();

    /// <summary>What is to happen once everything the turn did is kept; not at all when it isn't.</summary>
    public List<Action> OnceKept { get; } = [];

    public ConversationState State { get; }

    public IStatePropertyAccessor<DialogState> Stack { get; }

    /// <summary>The message whose card was pressed; null for words.</summary>
    public string? PressedCardId => Context.Activity.ReplyToId;

    public static TurnScope Of(ITurnContext context) =>
        context.TurnState.Get<TurnScope>() ?? throw new InvalidOperationException("This runs inside a turn only.");
}
