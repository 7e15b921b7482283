using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Teams;
using EmpathyBot.Storage.Drops;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Dialogs.Drops;

/// <summary>Reads who of a team is appointed or dismissed in its channel, by mention or by name.</summary>
internal static class Appointing
{
    private const string Remove = "remove";
    private const string Add = "add";

    /// <summary>Who is meant, and whether they are dismissed.</summary>
    public static async Task<(bool IsRemoval, NamesRead Meant)> ReadAsync(TurnScope scope, TeamRow team, string argument, CancellationToken cancellationToken)
    {
        var facts = await scope.Turn.Teams.ReadAsync(team, cancellationToken);
        var names = After(Remove, argument) ?? After(Add, argument) ?? argument;
        return (After(Remove, argument) is not null, await MeantAsync(scope, facts, names, cancellationToken));
    }

    // Mentions say exactly who is meant; where a client sends none, names do.
    private static async Task<NamesRead> MeantAsync(TurnScope scope, TeamFacts team, string names, CancellationToken cancellationToken)
    {
        var bot = scope.Context.Activity.Recipient?.Id;
        string[] mentioned = [.. scope.Context.Activity.GetMentions().Select(mention => mention.Mentioned?.Id).OfType<string>().Where(id => id != bot)];
        if (mentioned.Length > 0)
        {
            var known = (await scope.Turn.Teams.FindMentionedAsync(mentioned, cancellationToken)).Select(person => person.PersonId).ToHashSet();
            return new NamesRead([.. team.Members.Where(member => known.Contains(member.PersonId)).Select(member => new NamedPerson(member.PersonId, member.Name))], [], []);
        }

        return NamedPeople.Read(names, [.. team.Members.Where(member => member.Name.Length > 0).Select(member => new NamedPerson(member.PersonId, member.Name))]);
    }

    // "add Addison" adds Addison, and so does "Addison".
    private static string? After(string act, string argument) =>
        argument.StartsWith(act, StringComparison.OrdinalIgnoreCase) && (argument.Length == act.Length || !char.IsLetterOrDigit(argument[act.Length]))
            ? argument[act.Length..].TrimStart(':').Trim()
            : null;
}
