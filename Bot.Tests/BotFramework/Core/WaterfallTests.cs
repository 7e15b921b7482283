using Microsoft.Bot.Builder.Testing;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class WaterfallTests
{
    private static Task<DialogTurnResult> Wait(WaterfallStepContext step, string says, CancellationToken ct) => Say(step, says, ct);

    private static async Task<DialogTurnResult> Say(WaterfallStepContext step, string says, CancellationToken ct)
    {
        await step.Context.SendActivityAsync(says, cancellationToken: ct);
        return Dialog.EndOfTurn;
    }

    [Fact]
    public async Task Each_message_leads_to_the_next_step_and_the_last_result_is_the_waterfalls()
    {
        var client = new DialogTestClient("test", new WaterfallDialog("w",
        [
            (step, ct) => Wait(step, $"{step.Index} {step.Reason} {step.Options}", ct),
            (step, ct) => { step.Values["heard"] = step.Result!; return Wait(step, $"{step.Index} {step.Reason} {step.Result}", ct); },
            (step, ct) => step.NextAsync(step.Values["heard"], ct),
            (step, ct) => step.EndDialogAsync($"{step.Reason} {step.Result}", ct),
        ]), "given");

        Assert.Equal("0 BeginCalled given", (await client.SendActivityAsync<Activity>("a"))!.Text);
        Assert.Equal("1 ContinueCalled b", (await client.SendActivityAsync<Activity>("b"))!.Text);
        Assert.Null(await client.SendActivityAsync<Activity>("c"));
        Assert.Equal((DialogTurnStatus.Complete, "NextCalled b"), (client.DialogTurnResult!.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task What_is_not_a_message_is_waited_out()
    {
        var client = new DialogTestClient("test", new WaterfallDialog("w", [(step, ct) => Wait(step, "one", ct), (step, ct) => Wait(step, "two", ct)]));
        await client.SendActivityAsync<Activity>("a");

        Assert.Null(await client.SendActivityAsync<Activity>(new Activity("invoke")));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult!.Status);
        Assert.Equal("two", (await client.SendActivityAsync<Activity>("b"))!.Text);
    }

    [Fact]
    public async Task Going_on_twice_from_one_step_is_a_mistake()
    {
        var client = new DialogTestClient("test", new WaterfallDialog("w", [async (step, ct) => { await step.NextAsync(cancellationToken: ct); return await step.NextAsync(cancellationToken: ct); }]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendActivityAsync<Activity>("a"));
    }

    [Fact]
    public async Task A_child_ends_into_the_next_step()
    {
        var parent = new ComponentDialog("c");
        parent.AddDialog(new WaterfallDialog("parent", [(step, ct) => step.BeginDialogAsync("child", 5, ct), (step, ct) => step.EndDialogAsync($"{step.Reason} {step.Result}", ct)]));
        parent.AddDialog(new WaterfallDialog("child", [(step, ct) => Wait(step, "?", ct), (step, ct) => step.EndDialogAsync($"{step.Options}{step.Result}", ct)]));
        var client = new DialogTestClient("test", parent);

        await client.SendActivityAsync<Activity>("a");
        await client.SendActivityAsync<Activity>("b");

        Assert.Equal("EndCalled 5b", client.DialogTurnResult!.Result);
    }

    [Fact]
    public async Task A_stack_with_a_dialog_that_is_no_more_says_so()
    {
        var state = new ConversationState(new MemoryStorage());
        await new DialogTestClient("test", new WaterfallDialog("old", [(step, ct) => Wait(step, "?", ct)]), conversationState: state).SendActivityAsync<Activity>("a");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new DialogTestClient("test", new WaterfallDialog("new"), conversationState: state).SendActivityAsync<Activity>("b"));

        Assert.Contains("\"old\"", error.Message, StringComparison.Ordinal);
    }
}
