using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EmpathyBot.Bot.Tests.OwnData;

/// <summary>Somebody's OneDrive: takes the files that are put there.</summary>
internal sealed class DriveStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(byte[] Bytes, string Range)> _files = new();

    private DriveStub(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/upload";

    public IReadOnlyCollection<(byte[] Bytes, string Range)> Files => _files;

    public static async Task<DriveStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var stub = new DriveStub(app);
        app.MapPut("/upload", stub.TakeAsync);
        await app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        _files.Enqueue((bytes.ToArray(), request.Headers.ContentRange.ToString()));
        return Results.Created();
    }
}
