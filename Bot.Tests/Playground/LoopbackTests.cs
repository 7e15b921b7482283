using System.Net;
using EmpathyBot.Bot.Playground;
using Microsoft.AspNetCore.Http;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class LoopbackTests
{
    public static TheoryData<string, string> Ways => new()
    {
        { "GET", "/" },
        { "GET", "/playground/page/main.js" },
        { "GET", "/playground/clock" },
        { "POST", "/playground/clock" },
        { "GET", "/playground/due" },
        { "GET", "/playground/chats" },
        { "GET", "/playground/chats/agent/events" },
        { "POST", "/playground/chats/agent/messages" },
        { "POST", "/playground/chats/agent/press" },
        { "POST", "/playground/connector/v3/conversations" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_foreign_name_for_this_machine_is_refused(string method, string path) =>
        await RefusedAsync(method, path, request => request.Headers.Host = "rebound.example");

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_page_from_elsewhere_is_refused(string method, string path) =>
        await RefusedAsync(method, path, request => request.Headers.Add("Origin", "http://elsewhere.example"));

    [Theory]
    [InlineData("null")]
    [InlineData("http://localhost:1")]
    [InlineData("https://127.0.0.1")]
    public async Task Another_origin_on_this_machine_is_elsewhere_too(string origin) =>
        await RefusedAsync("POST", "/playground/clock", request => request.Headers.Add("Origin", origin));

    [Fact]
    public async Task An_image_of_another_page_that_points_here_is_refused() =>
        await RefusedAsync("GET", "/playground/chats/agent/events", request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));

    [Fact]
    public async Task The_pages_own_origin_is_welcome_by_each_name_of_this_machine()
    {
        await using var host = await PlaygroundHost.StartAsync();
        foreach (var name in new[] { "localhost", "127.0.0.1", "[::1]", "LOCALHOST" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/playground/clock");
            request.Headers.Host = $"{name}:{host.Client.BaseAddress!.Port}";
            request.Headers.Add("Origin", $"http://{name}:{host.Client.BaseAddress.Port}".ToLowerInvariant());

            using var answer = await host.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("192.168.1.20", 403)]
    [InlineData("2001:db8::5", 403)]
    [InlineData("::ffff:10.0.0.4", 403)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    [InlineData("::1", 200)]
    public async Task Only_this_machine_is_let_in(string caller, int expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(caller);
        context.Request.Host = new HostString("localhost", 3978);

        var answer = await LoopbackOnly.FilterAsync(new DefaultEndpointFilterInvocationContext(context), _ => ValueTask.FromResult<object?>(Results.Ok()));

        Assert.Equal(expected, Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer).StatusCode);
    }

    private static async Task RefusedAsync(string method, string path, Action<HttpRequestMessage> change)
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        change(request);

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.TakeHeard());
    }
}
