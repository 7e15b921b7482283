using EmpathyBot.Storage.Outreach;
using EmpathyBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EmpathyBot.Storage.Drops;

/// <summary>Writes the deliveries of a drop that goes out: in the database itself, for however many, and one that is there already stays.</summary>
internal static class DropDeliveries
{
    public static Task<int> WriteAsync(
        EmpathyDb db, DropRow drop, string? about, DateTimeOffset occurrence, DateTimeOffset now, DateTimeOffset lapses, CancellationToken cancellationToken)
    {
        // The person's number is the end of the key.
        var key = DeliveryKeys.Drop(drop.Id, occurrence, 0)[..^1];
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO deliveries ("Key", "Kind", "PersonId", "DropId", "About", "DueAt", "NextAt", "LapsesAt", "State", "Tries")
            SELECT {key} || member."PersonId", {(int)DeliveryKind.Drop}, member."PersonId", {drop.Id}, NULLIF({about ?? ""}, ''),
                {UtcMicroseconds.Of(occurrence)}, {UtcMicroseconds.Of(now)}, {UtcMicroseconds.Of(lapses)}, 0, 0
            FROM members AS member
            WHERE member."TeamId" = {drop.TeamId}
                AND EXISTS (SELECT 1 FROM teams WHERE teams."Id" = member."TeamId" AND teams."GoneAt" IS NULL)
                AND ({(int)drop.Audience} <> {(int)DropAudience.People}
                    OR EXISTS (SELECT 1 FROM drop_people AS named WHERE named."DropId" = {drop.Id} AND named."PersonId" = member."PersonId"))
                AND ({(int)drop.Audience} <> {(int)DropAudience.Group}
                    OR EXISTS (SELECT 1 FROM group_members AS grouped WHERE grouped."GroupId" = {drop.GroupId ?? Guid.Empty} AND grouped."PersonId" = member."PersonId"))
            ON CONFLICT ("Key") DO NOTHING
            """,
            cancellationToken);
    }
}
