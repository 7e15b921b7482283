using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmpathyBot.Storage.OwnData;

/// <summary>
/// Which rows are a person's, read from Entity Framework's own model: those with their <c>PersonId</c>, and those that belong to such a row.
/// A new table is theirs by having that column, or has to be named below as one that holds nothing of anybody; a test sees to it.
/// </summary>
internal sealed class PersonTables
{
    /// <summary>A number of somebody who wanted to be forgotten, in what belongs to others.</summary>
    public const long Nobody = 0;

    private const string Owner = nameof(MemberRow.PersonId);

    /// <summary>Tables that hold nothing of a person: content, teams, what was counted of five or more, and erasures, which see to themselves.</summary>
    private static readonly HashSet<Type> OfNobody =
        [typeof(ContentRow), typeof(TeamRow), typeof(GroupRow), typeof(FigureRow), typeof(FlagCaseRow), typeof(ErasureRow), typeof(ChannelDeliveryRow)];

    /// <summary>Columns that name a person in what belongs to others: there they become <see cref="Nobody"/>.</summary>
    private static readonly Dictionary<Type, string> Mentions = new()
    {
        [typeof(DropRow)] = nameof(DropRow.MakerId),
        [typeof(PlannerRow)] = nameof(PlannerRow.AppointedBy),
        [typeof(NoteRow)] = nameof(NoteRow.GiverId),
        [typeof(FacilitatorRow)] = nameof(FacilitatorRow.AppointedBy),
    };

    private PersonTables(IReadOnlyList<PersonTable> tables, IReadOnlyList<PersonMention> mentions, IReadOnlyList<Type> unknown) =>
        (Tables, Named, Unknown) = (tables, mentions, unknown);

    /// <summary>The tables with rows of a person, those first that belong to others of them.</summary>
    public IReadOnlyList<PersonTable> Tables { get; }

    /// <summary>Where others' rows name a person.</summary>
    public IReadOnlyList<PersonMention> Named { get; }

    /// <summary>What is neither a person's nor known to be nobody's: there should be none.</summary>
    public IReadOnlyList<Type> Unknown { get; }

    public static PersonTables Of(IModel model)
    {
        var owned = new List<(IEntityType Type, string Condition, int Depth)>();
        var unknown = new List<Type>();
        foreach (var type in model.GetEntityTypes())
        {
            if (Condition(type, QuotedTable(type), 0) is var (condition, depth))
                owned.Add((type, condition, depth));
            else if (!OfNobody.Contains(type.ClrType) && !Mentions.ContainsKey(type.ClrType))
                unknown.Add(type.ClrType);
        }

        var mentions = Mentions.Select(pair => PersonMention.Of(model.FindEntityType(pair.Key)!, pair.Value)).ToList();
        return new PersonTables([.. owned.OrderByDescending(one => one.Depth).Select(one => PersonTable.Of(one.Type, one.Condition))], mentions, unknown);
    }

    /// <summary>Whether the column holds the number of a person.</summary>
    public static bool NamesPerson(IProperty property) =>
        property.Name == Owner
        || (Mentions.TryGetValue(property.DeclaringType.ClrType, out var column) && column == property.Name)
        || (property.DeclaringType.ClrType == typeof(PersonRow) && property.Name == nameof(PersonRow.Id));

    // The person's number is {0}. Depth says how many rows lie between the row and the person: what belongs to others goes first.
    private static (string Condition, int Depth)? Condition(IEntityType type, string alias, int level)
    {
        if (type.ClrType == typeof(PersonRow))
            return ($"""{alias}."Id" = {Person}""", 0);
        if (type.ClrType == typeof(BotStateRow))
            return ($"""{alias}."Key" IN (SELECT "ChannelId" || '/conversations/' || "ConversationId" FROM conversations WHERE "PersonId" = {Person})""", 9);
        var own = type.FindProperty(Owner) is null || type.ClrType == typeof(ErasureRow) ? null : $"""{alias}."{Owner}" = {Person}""";
        if (own is not null)
            return (own, 1);
        foreach (var key in type.GetForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade))
        {
            var other = $"o{level}";
            if (key.PrincipalEntityType == type || Condition(key.PrincipalEntityType, other, level + 1) is not var (theirs, depth))
                continue;
            var joined = string.Join(" AND ", key.Properties.Zip(key.PrincipalKey.Properties, (mine, its) => $"""{other}."{its.GetColumnName()}" = {alias}."{mine.GetColumnName()}" """));
            return ($"""EXISTS (SELECT 1 FROM {QuotedTable(key.PrincipalEntityType)} {other} WHERE {joined} AND {theirs})""", depth + 1);
        }

        return null;
    }

    private const string Person = "{0}";

    private static string QuotedTable(IEntityType type) => $"\"{type.GetTableName()}\"";
}
