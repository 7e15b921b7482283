namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class TextPromptTests
{
    private static TestFlow Flow(PromptValidator<string>? validator = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var root = new ComponentDialog("root");
        root.AddDialog(new WaterfallDialog("ask",
        [
            (step, ct) => step.PromptAsync("text", new PromptOptions { Prompt = new Activity("message") { Text = "Name?" }, RetryPrompt = MessageFactory.Text("Again?") }, ct),
            async (step, ct) => { await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: ct); return await step.EndDialogAsync(cancellationToken: ct); },
        ]));
        root.AddDialog(new TextPrompt("text", validator));
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, (turn, ct) => root.RunAsync(turn, state.CreateProperty<DialogState>("stack"), ct));
    }

    [Fact]
    public Task An_answer_is_the_prompts_result() =>
        Flow().Send("hi").AssertReply("Name?").Send("Ada").AssertReply("Hello Ada").AssertNoReply().StartTestAsync();

    [Fact]
    public Task A_press_without_text_is_asked_again() =>
        Flow().Send("hi").AssertReply("Name?").Send(new Activity("message") { Value = "{}" }).AssertReply("Again?").StartTestAsync();

    [Fact]
    public Task A_validator_counts_attempts_and_may_speak_for_itself() =>
        Flow(async (prompt, ct) =>
        {
            if (prompt.AttemptCount > 1)
                return true;
            await prompt.Context.SendActivityAsync("Too short", cancellationToken: ct);
            return false;
        }).Send("hi").AssertReply("Name?").Send("A").AssertReply("Too short").Send("B").AssertReply("Hello B").StartTestAsync();

    [Fact]
    public Task The_prompt_says_that_it_waits_for_an_answer() =>
        Flow().Send("hi").AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint)).StartTestAsync();

    [Fact]
    public Task A_flow_whose_bot_stays_silent_fails() =>
        Assert.ThrowsAsync<TimeoutException>(() => Flow().Send("hi").AssertReply("Name?").AssertReply("more", timeout: 1).StartTestAsync());
}
