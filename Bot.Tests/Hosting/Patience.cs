namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>Waits for what comes by itself.</summary>
internal static class Patience
{
    /// <param name="holds">What is waited for.</param>
    /// <param name="most">Far longer than it takes; three minutes where nothing is said.</param>
    public static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan? most = null)
    {
        using var patience = new CancellationTokenSource(most ?? TimeSpan.FromMinutes(3), TimeProvider.System);
        while (!await holds())
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, patience.Token);
    }

    public static Task UntilAsync(Func<bool> holds, TimeSpan? most = null) => UntilAsync(() => Task.FromResult(holds()), most);
}
