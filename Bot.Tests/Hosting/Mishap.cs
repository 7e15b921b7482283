namespace EmpathyBot.Bot.Tests.Hosting;

/// <summary>What goes wrong with one message on its way to the channel.</summary>
internal sealed record Mishap : IResult
{
    /// <summary>The answer; null when the connection is dropped instead.</summary>
    public int? Status { get; init; }

    /// <summary>Seconds, as the header says them.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The channel's own word for why it refuses.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the message is taken all the same; otherwise the request isn't even read.</summary>
    public bool Arrives { get; init; }

    /// <summary>How long the answer takes.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>Whether the connection is dropped in the middle of the answer.</summary>
    public bool BreaksOff { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        try
        {
            await Task.Delay(Late, TimeProvider.System, httpContext.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more.
            return;
        }

        if (Status is not { } status)
        {
            httpContext.Abort();
            return;
        }

        answer.StatusCode = status;
        if (RetryAfter is { } seconds)
            answer.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (BreaksOff)
        {
            answer.ContentLength = 100;
            await answer.WriteAsync("{\"id\":");
            await answer.Body.FlushAsync();
            httpContext.Abort();
        }
        else if (Code is not null)
        {
            await answer.WriteAsJsonAsync(new { error = new { code = Code } });
        }
    }
}
