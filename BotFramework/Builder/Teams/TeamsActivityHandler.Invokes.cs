using System.Net;
using System.Text.Json;
using EmpathyBot.BotFramework.Json;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Invokes that only Teams sends. What is not overridden is answered with 501.</content>
public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var invoke = turnContext.Activity;
        try
        {
            return invoke.Name switch
            {
                null when IsTeams(turnContext) => await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken),
                "fileConsent/invoke" => await OnTeamsFileConsentAsync(turnContext, Read<FileConsentCardResponse>(invoke), cancellationToken),
                "task/fetch" => CreateInvokeResponse(
                    await OnTeamsTaskModuleFetchAsync(turnContext, Read<TaskModuleRequest>(invoke), cancellationToken)),
                "task/submit" => CreateInvokeResponse(
                    await OnTeamsTaskModuleSubmitAsync(turnContext, Read<TaskModuleRequest>(invoke), cancellationToken)),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>An invoke without a name: a button of a simple card.</summary>
    protected virtual Task<InvokeResponse?> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotAnswered();

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw NotAnswered();

    protected virtual async Task<InvokeResponse?> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileConsentCardResponse);
        switch (fileConsentCardResponse.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            case var other:
                throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{other} is not a supported action.");
        }
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw NotAnswered();

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw NotAnswered();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotAnswered();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotAnswered();

    private static InvokeResponseException NotAnswered() => new(HttpStatusCode.NotImplemented);

    private static T Read<T>(IInvokeActivity invoke)
        where T : class
    {
        try
        {
            return OpenValue.As<T>(invoke.Value) ?? throw new JsonException("There is no value.");
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, $"The value of {invoke.Name} is not a {typeof(T).Name}.");
        }
    }
}
