using EmpathyBot.Bot.Hosting;

try
{
    var builder = WebApplication.CreateSlimBuilder(args);
    builder.WebHost.UseKestrelHttpsConfiguration();
    builder.AddEmpathyBot();
    await using var app = builder.Build();
    var shelf = Task.Run(app.OpenShelfAsync);
    app.UseEmpathyBot();
    await shelf;
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
