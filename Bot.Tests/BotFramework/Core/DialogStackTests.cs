namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class DialogStackTests
{
    private readonly List<string> _seen = [];
    private readonly DialogState _state = new();

    private DialogContext Stack(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
            set.Add(dialog);
        var adapter = new TestAdapter();
        return new DialogContext(set, new TurnContext(adapter, adapter.MakeActivity("hi")), _state);
    }

    [Fact]
    public async Task Replacing_does_not_wake_the_one_below()
    {
        var dc = Stack(new Noting("a", _seen), new Noting("b", _seen), new Noting("c", _seen));
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        await dc.ReplaceDialogAsync("c");

        Assert.Equal(["a begins", "b begins", "b ends ReplaceCalled", "c begins"], _seen);
        Assert.Equal(["c", "a"], dc.Stack.Select(dialog => dialog.Id));
    }

    [Fact]
    public async Task Ending_wakes_the_one_below_and_the_last_one_completes()
    {
        var dc = Stack(new Noting("a", _seen), new Noting("b", _seen));
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");

        await dc.EndDialogAsync(1);
        var last = await dc.EndDialogAsync(2);

        Assert.Equal("a resumes EndCalled 1", _seen[3]);
        Assert.Equal((DialogTurnStatus.Complete, 2), (last.Status, last.Result));
    }

    [Fact]
    public async Task Cancelling_ends_all_and_nothing_is_cancelled_where_there_is_nothing()
    {
        var inner = new ComponentDialog("component");
        inner.AddDialog(new Noting("inside", _seen));
        var dc = Stack(new Noting("a", _seen), inner);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("component");

        var cancelled = await dc.CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, cancelled.Status);
        Assert.Equal(["inside ends CancelCalled", "a hears cancelDialog", "a ends CancelCalled"], _seen[^3..]);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task An_unknown_dialog_cannot_begin()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Stack().BeginDialogAsync("nobody"));
        Assert.Equal(DialogTurnStatus.Empty, (await Stack().ContinueDialogAsync()).Status);
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_gets_a_number()
    {
        var second = new Noting("a", _seen);

        Stack(new Noting("a", _seen), second);

        Assert.Equal("a2", second.Id);
    }

    [Fact]
    public async Task An_event_rises_from_the_leaf_until_somebody_deals_with_it()
    {
        var outer = new ComponentDialog("outer");
        outer.AddDialog(new Noting("leaf", _seen));
        var dc = Stack(outer);
        await dc.BeginDialogAsync("outer");

        var handled = await dc.EmitEventAsync("ring", fromLeaf: true);

        Assert.False(handled);
        Assert.Equal("leaf hears ring", _seen[^1]);
    }

    [Fact]
    public async Task A_component_tells_once_that_its_code_has_changed()
    {
        var told = new List<string>();
        var component = new Telling(told);
        component.AddDialog(new Noting("one", _seen));
        await Stack(component).BeginDialogAsync("telling");

        component.AddDialog(new Noting("two", _seen));
        await Stack(component).ContinueDialogAsync();
        await Stack(component).ContinueDialogAsync();

        Assert.Equal(["versionChanged"], told);
    }

    private sealed class Telling(List<string> told) : ComponentDialog("telling")
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
                told.Add(e.Name);
            return Task.FromResult(false);
        }
    }

    private sealed class Noting(string id, List<string> seen) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Note("begins");

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => Note("continues");

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) => Note($"resumes {reason} {result}");

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Note($"ends {reason}");

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            await Note("hears " + e.Name);
            return false;
        }

        private Task<DialogTurnResult> Note(string what)
        {
            seen.Add($"{Id} {what}");
            return Task.FromResult(EndOfTurn);
        }
    }
}
