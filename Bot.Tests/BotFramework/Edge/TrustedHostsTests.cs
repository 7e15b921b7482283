namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class TrustedHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", true)]
    [InlineData("https://directline.botframework.com/", true)]
    [InlineData("https://bots.example.com/", true)]
    [InlineData("https://a.example.org/", true)]
    [InlineData("http://localhost:5000/path", true)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("http://localhost:5001/", false)]
    [InlineData("http://127.0.0.1:5000/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("somewhere", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Tokens_go_to_channels_and_to_hosts_that_were_added(string? serviceUrl, bool trusted)
    {
        var hosts = new TrustedHosts("bots.example.com", "*.example.org", "http://localhost:5000");
        Assert.Equal(trusted, Record.Exception(() => hosts.Check(serviceUrl, withToken: true)) is null);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("https://smba.trafficmanager.net/", true)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("https://elsewhere.example/", false)]
    public void Without_an_app_id_only_this_machine_and_the_channels_are_called(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => new TrustedHosts().Check(serviceUrl, withToken: false)) is null);

    [Fact]
    public void A_token_over_plain_http_to_another_machine_cannot_be_configured() =>
        Assert.Throws<InvalidOperationException>(() => new TrustedHosts("http://bots.example.com"));
}
