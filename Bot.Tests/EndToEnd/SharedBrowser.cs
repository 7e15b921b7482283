using Microsoft.Playwright;

namespace EmpathyBot.Bot.Tests.EndToEnd;

/// <summary>One headless Chromium for all tests; it starts with the first that asks for a page. They ask one after the other.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>An empty page in a profile of its own. Whoever opens it closes its context.</summary>
    /// <exception cref="InvalidOperationException">There is no Chromium on this machine.</exception>
    public async Task<IPage> NewPageAsync(Screen screen)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var browser = await StartAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/Vienna",
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        if (_browser is not null)
            return _browser;
        if (Machine.Lacks(Need.Chromium) is { } lacking)
            throw new InvalidOperationException(lacking);
        _playwright ??= await Playwright.CreateAsync();
        return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Machine.Chromium, Args = Arguments });
    }
}

/// <summary>The tests that share the browser; one after the other, as they share its processor too.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<SharedBrowser>
{
    public const string Name = "browser";
}
