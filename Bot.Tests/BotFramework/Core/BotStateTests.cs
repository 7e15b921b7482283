using System.Collections.Immutable;

namespace EmpathyBot.Bot.Tests.BotFramework.Core;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();

    private TurnContext Turn()
    {
        var activity = new TestAdapter().MakeActivity("hi");
        activity.ChannelId = "msteams";
        return new TurnContext(new TestAdapter(), activity);
    }

    private async Task<T> InTurn<T>(Func<ConversationState, IStatePropertyAccessor<Progress>, TurnContext, Task<T>> act)
    {
        var state = new ConversationState(_storage);
        var turn = Turn();
        var result = await act(state, state.CreateProperty<Progress>("progress"), turn);
        await state.SaveChangesAsync(turn);
        return result;
    }

    [Fact]
    public async Task A_value_comes_back_in_the_next_turn()
    {
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("a", [1, 2])); return 0; });

        var read = await InTurn((_, progress, turn) => progress.GetAsync(turn));

        Assert.Equal("a", read.Scene);
        Assert.Equal([1, 2], read.Steps);
    }

    [Fact]
    public async Task Nothing_is_written_when_nothing_has_changed()
    {
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("a", [])); return 0; });
        await InTurn((_, progress, turn) => progress.GetAsync(turn));
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("a", [])); return 0; });

        Assert.Single(_storage.Writes);
    }

    [Fact]
    public async Task A_change_deep_inside_is_written()
    {
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("a", [1])); return 0; });
        await InTurn(async (_, progress, turn) => { (await progress.GetAsync(turn)).Steps.Add(2); return 0; });

        Assert.Equal(2, _storage.Writes.Count);
    }

    [Fact]
    public async Task The_very_dictionary_that_storage_returned_is_written_back()
    {
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("a", [])); return 0; });
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("b", [])); return 0; });

        Assert.Same(_storage.LastRead, _storage.Writes[^1].Document);
    }

    [Fact]
    public async Task Of_two_turns_that_overlap_the_later_save_is_refused_and_two_saves_of_one_turn_are_not()
    {
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("a", [])); return 0; });
        var state = new ConversationState(_storage);
        var progress = state.CreateProperty<Progress>("progress");
        var (first, second) = (Turn(), Turn());
        await progress.SetAsync(first, new Progress("first", []));
        await progress.SetAsync(second, new Progress("second", []));

        await state.SaveChangesAsync(first);
        await progress.SetAsync(first, new Progress("first again", []));
        await state.SaveChangesAsync(first);

        await Assert.ThrowsAsync<ArgumentException>(() => state.SaveChangesAsync(second));
    }

    [Fact]
    public async Task A_state_is_loaded_once_a_turn_and_only_when_asked_for()
    {
        await InTurn((_, _, _) => Task.FromResult(0));
        Assert.Equal(0, _storage.Reads);

        await InTurn(async (_, progress, turn) => { await progress.GetAsync(turn); return await progress.GetAsync(turn); });
        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task A_default_is_kept_and_a_missing_value_type_is_its_default()
    {
        var state = new ConversationState(_storage);
        var turn = Turn();

        Assert.Equal(0, await state.CreateProperty<int>("count").GetAsync(turn));
        Assert.Equal("x", await state.CreateProperty<string>("word").GetAsync(turn, () => "x"));
        Assert.Equal("x", await state.CreateProperty<string>("word").GetAsync(turn, () => "y"));
    }

    [Fact]
    public async Task A_cleared_state_is_written_empty_and_a_deleted_one_is_gone()
    {
        await InTurn(async (_, progress, turn) => { await progress.SetAsync(turn, new Progress("a", [])); return 0; });
        await InTurn(async (state, _, turn) => { await state.ClearStateAsync(turn); return 0; });
        Assert.Empty((IDictionary<string, object>)_storage.Writes[^1].Document);

        await InTurn(async (state, _, turn) => { await state.DeleteAsync(turn); return 0; });
        Assert.Empty(await _storage.ReadAsync([_storage.Writes[^1].Key]));
    }

    [Fact]
    public async Task Each_state_has_its_key()
    {
        var turn = Turn();
        foreach (var state in new BotState[] { new ConversationState(_storage), new UserState(_storage), new PrivateConversationState(_storage) })
        {
            await state.CreateProperty<string>("a").SetAsync(turn, "b");
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(
            ["msteams/conversations/Conversation1", "msteams/users/user1", "msteams/conversations/Conversation1/users/user1"],
            _storage.Writes.Select(write => write.Key));
    }

    [Fact]
    public async Task A_turn_that_throws_saves_nothing()
    {
        var state = new ConversationState(_storage);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await adapter.SendTextToBotAsync("hi", async (turn, ct) =>
        {
            await state.CreateProperty<string>("a").SetAsync(turn, "b", ct);
            throw new InvalidOperationException();
        }, default);

        Assert.Empty(_storage.Writes);
    }

    [Fact]
    public async Task Memory_hands_out_copies()
    {
        var storage = new MemoryStorage();
        var list = new List<object> { 1 };
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["list"] = list, ["when"] = ImmutableArray.Create(3) } });
        list.Add(2);

        var read = (Dictionary<string, object>)(await storage.ReadAsync(["k", "none"])).Single().Value;

        Assert.Equal([1], (List<object>)read["list"]);
        Assert.Equal(3, ((ImmutableArray<int>)read["when"]).Single());
    }

    public sealed record Progress(string Scene, List<int> Steps);
}
