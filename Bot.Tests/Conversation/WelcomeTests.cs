using System.Net;
using System.Text.Json.Nodes;
using EmpathyBot.Bot.Tests.Hosting;

namespace EmpathyBot.Bot.Tests.Conversation;

public sealed class WelcomeTests : IAsyncLifetime
{
    private const string Hello = "EmpathyBot";

    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.WithSampleAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("install")]
    [InlineData("add")]
    [InlineData("install add")]
    [InlineData("add install")]
    [InlineData("add install install add add")]
    public async Task Hello_is_said_once_whatever_comes_first_and_how_often(string order)
    {
        var chat = _stage.Enter();
        foreach (var step in order.Split(' '))
            using (await (step == "install" ? chat.InstallAsync() : chat.AddBotAsync()))
            {
            }

        Assert.Contains(Hello, Assert.Single(chat.Messages.All).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hello_is_said_once_to_four_installs_at_the_same_moment()
    {
        var chat = _stage.Enter();
        await Task.WhenAll(chat.InstallAsync(), chat.AddBotAsync(), chat.InstallAsync(), chat.AddBotAsync());
        Assert.Single(chat.Messages.All);
    }

    [Fact]
    public async Task After_a_removal_hello_is_said_again()
    {
        var chat = _stage.Enter();
        await chat.InstallAsync();
        await chat.RemoveAsync();
        await chat.InstallAsync();
        Assert.Equal(2, chat.Messages.All.Count);
    }

    [Fact]
    public async Task It_does_not_matter_who_lets_the_bot_in_and_who_puts_it_out()
    {
        var ada = _stage.Enter();
        var ben = _stage.Enter(ada.Conversation);
        await ada.InstallAsync();
        await ben.InstallAsync();
        Assert.Single(ada.Messages.All);
        await ben.RemoveAsync();
        await ada.InstallAsync();
        Assert.Equal(2, ada.Messages.All.Count);
    }

    [Fact]
    public async Task After_a_restart_hello_is_not_said_again()
    {
        var chat = _stage.Enter();
        await chat.InstallAsync();
        await _stage.RestartAsync();
        await chat.AddBotAsync();
        Assert.Single(chat.Messages.All);
    }

    [Fact]
    public async Task A_colleague_who_joins_a_channel_is_no_reason_to_speak()
    {
        var chat = _stage.Enter();
        await chat.SendAsync(chat.Activity("conversationUpdate", activity =>
        {
            activity["conversation"]!["conversationType"] = "channel";
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:somebody" });
        }));
        Assert.Empty(chat.Messages.All);
    }

    [Theory]
    [InlineData("conversationUpdate", "28:bot")]
    [InlineData("conversationUpdate", "29:somebody")]
    [InlineData("conversationUpdate", "28:bot 29:somebody")]
    [InlineData("installationUpdate", "29:somebody 28:bot")]
    public async Task Who_comes_to_a_personal_chat_is_greeted_once_even_if_no_sender_is_named(string type, string members)
    {
        var chat = _stage.Enter();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await chat.SendAsync(WithoutSender(chat, type, members));
            Assert.True(answer.IsSuccessStatusCode);
        }

        Assert.Contains(Hello, Assert.Single(chat.Messages.All).Said, StringComparison.Ordinal);
        Assert.Empty(_stage.Bot.Log.Lines);
    }

    [Fact]
    public async Task Who_is_greeted_without_a_sender_is_the_same_person_when_they_speak()
    {
        var chat = _stage.Enter();
        await chat.SendAsync(chat.Activity("conversationUpdate", activity =>
        {
            activity.Remove("from");
            activity["membersAdded"] = new JsonArray(
                new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = $"29:{chat.Person}", ["aadObjectId"] = chat.Person });
        }));
        await chat.SayAsync("help");
        Assert.Equal(1, await _stage.KeptAsync(db => Task.FromResult(db.People.Count())));
    }

    [Theory]
    [InlineData("installationUpdate", "add", "", "personal")]
    [InlineData("installationUpdate", "remove", "", "personal")]
    [InlineData("installationUpdate", "add", "", "channel")]
    [InlineData("conversationUpdate", null, "", "personal")]
    [InlineData("conversationUpdate", null, "28:bot", "channel")]
    [InlineData("conversationUpdate", null, "29:somebody", "groupChat")]
    public async Task A_coming_or_going_of_nobody_is_taken_note_of_in_silence(string type, string? action, string members, string place)
    {
        var chat = _stage.Enter();
        var activity = WithoutSender(chat, type, members);
        activity["action"] = action;
        activity["conversation"]!["conversationType"] = place;
        using var answer = await chat.SendAsync(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(chat.Messages.All);
        Assert.Empty(_stage.Bot.Log.Lines);
    }

    private static JsonObject WithoutSender(Chat chat, string type, string members) => chat.Activity(type, activity =>
    {
        activity.Remove("from");
        if (type == "installationUpdate")
            activity["action"] = "add";
        activity["membersAdded"] = new JsonArray([.. members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new JsonObject { ["id"] = id })]);
    });

    [Fact]
    public async Task The_way_in_on_the_welcome_hands_out_a_dilemma_and_a_second_press_no_other()
    {
        var chat = _stage.Enter();
        await chat.InstallAsync();
        var hello = chat.Messages.Last;
        await chat.SubmitAsync(hello, hello.Press("dilemma.begin"));
        await chat.SubmitAsync(hello, hello.Press("dilemma.begin"));
        Assert.Contains("The wrong blue", Assert.Single(chat.OpenCards).Said, StringComparison.Ordinal);
        Assert.Equal(1, await _stage.KeptAsync(db => Task.FromResult(db.Attempts.Count())));
    }

    [Fact]
    public async Task What_can_I_say_is_answered_with_the_words()
    {
        var chat = _stage.Enter();
        await chat.InstallAsync();
        await chat.ExecuteAsync(chat.Messages.Last, chat.Messages.Last.Press("settings.help"));
        Assert.Contains("resume", chat.LastSaid, StringComparison.Ordinal);
    }
}
