using EmpathyBot.Cards.Safety;
using EmpathyBot.Coaching;
using EmpathyBot.Coaching.Notes;
using EmpathyBot.Coaching.PersonalData;
using EmpathyBot.Dialogs.Chats;
using EmpathyBot.Dialogs.Debriefing;
using EmpathyBot.Dialogs.Drilling;
using EmpathyBot.Dialogs.Drops;
using EmpathyBot.Dialogs.Everywhere;
using EmpathyBot.Dialogs.Feedback;
using EmpathyBot.Dialogs.OtherPeople;
using EmpathyBot.Dialogs.Outreach;
using EmpathyBot.Dialogs.OwnData;
using EmpathyBot.Dialogs.Practising;
using EmpathyBot.Dialogs.Rhythm;
using EmpathyBot.Dialogs.Roads;
using EmpathyBot.Dialogs.Safety;
using EmpathyBot.Dialogs.Teams;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmpathyBot.Dialogs;

/// <summary>Wires the room.</summary>
public static class DialogServices
{
    /// <summary>The bot itself, as <see cref="IBot"/>.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<TurnGates>();
        services.AddMetrics();
        services.AddSingleton<TurnMeter>();
        services.AddSingleton<ReplySender>();
        services.AddSingleton(provider => new PreBriefTerms(
            provider.GetRequiredService<KeepingOptions>().WordsMonths, provider.GetService<ISecondReader>() is not null));
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<HeavyGate>();
        services.AddSingleton<Offers>();
        services.AddSingleton<Resuming>();
        services.AddSingleton<Decisions>();
        services.AddSingleton<Presses>();
        services.AddSingleton<IAreaPresses, ReasonPresses>();
        services.AddSingleton<PractiseDialog>();
        services.AddSingleton<DialogStack>();
        services.TryAddSingleton<ICoach, Coach>();
        services.TryAddSingleton<INoteReader, NoteReader>();
        services.TryAddSingleton<IPersonalDataFinder, PersonalDataFinder>();
        services.AddSingleton<OtherPeoplesData>();
        services.AddSingleton<DrillPresent>();
        services.AddSingleton<DrillOffers>();
        services.AddSingleton<DrillReplies>();
        services.AddSingleton<SecondReadings>();
        services.AddHostedService(services => services.GetRequiredService<SecondReadings>());
        services.AddSingleton<IAreaPresses, DrillPresses>();
        services.AddSingleton<DrillAside>();
        services.AddSingleton<PersonSettings>();
        services.AddSingleton<IAreaWords, RhythmWords>();
        services.AddSingleton<IAreaPresses, RhythmPresses>();
        services.AddSingleton<DebriefTimes>();
        services.AddSingleton<DebriefPromises>();
        services.AddSingleton<DebriefDesk>();
        services.AddSingleton<IAreaWords, DebriefWords>();
        services.AddSingleton<IAreaPresses, DebriefPresses>();
        services.AddSingleton<IAreaPresses, QuestionPresses>();
        services.AddSingleton<IAreaPresses, PromisePresses>();
        services.AddSingleton<WordAnswers>();
        services.AddSingleton<IAreaPresses, LaterPresses>();
        services.AddSingleton<IAreaPresses, InvitationPresses>();
        services.AddSingleton<JoinedMessages>();
        services.AddSingleton<Missed>();
        services.AddSingleton<DropDesk>();
        services.AddSingleton<DropCards>();
        services.AddSingleton<IAreaWords, DropWords>();
        services.AddSingleton<IAreaPresses, DropPresses>();
        services.AddSingleton<ITeamWords, PlannerWords>();
        services.AddSingleton<ITeamWords, FacilitatorWords>();
        services.AddSingleton<TalkDesk>();
        services.AddSingleton<FlagDesk>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<WithdrawnRuns>();
        services.AddSingleton<IAreaWords, SafetyWords>();
        services.AddSingleton<IAreaPresses, SafetyPresses>();
        services.AddSingleton<ITeamWords, ReturnWords>();
        services.AddSingleton<ITeamWords, DebriefFormWords>();
        services.AddSingleton<TeamMeetings>();
        services.AddOwnData();
        services.AddSingleton<PersonalChat>();
        services.AddSingleton<ChannelChat>();
        services.AddSingleton<PrivateWay>();
        services.AddRoads();
        services.AddOffers();
        services.AddNotes();
        services.AddSingleton<IBot, PracticeBot>();
        return services;
    }
}
