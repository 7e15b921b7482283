namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class AppRegistrationTests
{
    [Theory]
    [InlineData("Whatever", "id", "secret", "tenant", "MicrosoftAppType is \"Whatever\"")]
    [InlineData("1", "id", "secret", "tenant", "MicrosoftAppType is \"1\"")]
    [InlineData("SingleTenant", "id", "secret", null, "MicrosoftAppTenantId is not set")]
    [InlineData("SingleTenant", "id", null, "tenant", "MicrosoftAppPassword is not")]
    [InlineData("UserAssignedMSI", "id", "secret", "tenant", "Remove MicrosoftAppPassword")]
    [InlineData("UserAssignedMSI", "id", null, null, "MicrosoftAppTenantId is not set")]
    [InlineData(null, "id", null, null, "MicrosoftAppPassword is not")]
    [InlineData(null, null, "secret", null, "MicrosoftAppId is not")]
    public void Settings_that_cannot_work_are_refused_with_what_to_change(string? type, string? id, string? password, string? tenant, string words)
    {
        var complaint = Assert.Throws<InvalidOperationException>(() => AppRegistration.From(Settings(type, id, password, tenant)));
        Assert.Contains(words, complaint.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "id", "secret", null, "MultiTenant")]
    [InlineData("", "id", "secret", "tenant", "SingleTenant")]
    [InlineData("multitenant", "id", "secret", "tenant", "MultiTenant")]
    [InlineData("UserAssignedMSI", "id", " ", "tenant", "UserAssignedMSI")]
    public void The_type_is_as_configured_or_follows_from_the_tenant(string? type, string? id, string? password, string? tenant, string expected) =>
        Assert.Equal(expected, AppRegistration.From(Settings(type, id, password, tenant)).Type.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("SingleTenant")]
    [InlineData("UserAssignedMSI")]
    public void Without_an_app_id_there_is_no_registration(string? type) =>
        Assert.True(AppRegistration.From(Settings(type, "", "", "")).IsNone);

    private static IConfiguration Settings(string? type, string? id, string? password, string? tenant) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = id,
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenant,
        }).Build();
}
