using EmpathyBot.Bot.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddEmpathyBot();
    await using var app = builder.Build();
    app.UseEmpathyBot();
    await app.OpenShelfAsync();
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
