using EmpathyBot.Storage.Safety;

namespace EmpathyBot.Bot.Hosting;

/// <summary>Tells the operator at start where nobody is there to talk to.</summary>
internal sealed class SafetyNotice(Facilitators facilitators, SafetyOptions options, ILogger<SafetyNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (facilitators.IsEmpty && options.Contact.Length == 0)
        {
            logger.LogWarning(
                "Nobody is there to talk to: whoever asks for somebody is told so. Set Facilitators to the directory ids of people who are, or Safety:Contact to whom to turn to; teams can appoint more with \"facilitators @Name\" in their channel.");
        }

        if (facilitators.WhoPlan > 0)
        {
            logger.LogInformation(
                "Facilitators that are Managers too: {Count}. Who wants to talk sees their names before anything is sent to them; people find it easier with somebody who doesn't plan for them.",
                facilitators.WhoPlan);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
