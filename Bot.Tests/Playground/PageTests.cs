using System.Net;

namespace EmpathyBot.Bot.Tests.Playground;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_runs_only_its_own_scripts_and_asks_nobody_else()
    {
        await using var host = await PlaygroundHost.StartAsync();

        using var answer = await host.Client.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("://", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main.js", HttpStatusCode.OK)]
    [InlineData("page.css", HttpStatusCode.OK)]
    [InlineData("none.js", HttpStatusCode.NotFound)]
    [InlineData("..%2f..%2fappsettings.json", HttpStatusCode.NotFound)]
    [InlineData("index.html", HttpStatusCode.NotFound)]
    public async Task Only_the_pages_own_files_are_given_out(string file, HttpStatusCode expected)
    {
        await using var host = await PlaygroundHost.StartAsync();

        using var answer = await host.Client.GetAsync($"/playground/page/{file}");

        Assert.Equal(expected, answer.StatusCode);
    }
}
