using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Outreach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChannelUserId",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ChatId",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClientZone",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "GoneAt",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastHeardAt",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SweptBy",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SweptUntil",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Step = table.Column<int>(type: "INTEGER", nullable: true),
                    DropId = table.Column<Guid>(type: "TEXT", nullable: true),
                    About = table.Column<string>(type: "TEXT", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LapsesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    JoinedTo = table.Column<string>(type: "TEXT", nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.Key);
                    table.ForeignKey(
                        name: "FK_deliveries_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memories",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Stability = table.Column<double>(type: "REAL", nullable: false),
                    Difficulty = table.Column<double>(type: "REAL", nullable: false),
                    Rating = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memories", x => new { x.PersonId, x.Kind, x.Subject });
                    table.ForeignKey(
                        name: "FK_memories_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rhythms",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", nullable: true),
                    WorkDays = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkTo = table.Column<int>(type: "INTEGER", nullable: true),
                    QuietFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    QuietTo = table.Column<int>(type: "INTEGER", nullable: true),
                    PausedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PausedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    NudgeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NudgesUnanswered = table.Column<int>(type: "INTEGER", nullable: false),
                    NudgesOffAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SnoozedUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rhythms", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_rhythms_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_DropId",
                table: "deliveries",
                column: "DropId",
                filter: "\"DropId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_PersonId_State_EndedAt",
                table: "deliveries",
                columns: new[] { "PersonId", "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_sending",
                table: "deliveries",
                column: "PersonId",
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_waiting",
                table: "deliveries",
                column: "NextAt",
                filter: "\"State\" = 0 AND \"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_rhythms_NudgeAt",
                table: "rhythms",
                column: "NudgeAt",
                filter: "\"NudgeAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "memories");

            migrationBuilder.DropTable(
                name: "rhythms");

            migrationBuilder.DropColumn(
                name: "ChannelUserId",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ChatId",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ClientZone",
                table: "people");

            migrationBuilder.DropColumn(
                name: "GoneAt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "LastHeardAt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "people");

            migrationBuilder.DropColumn(
                name: "SweptBy",
                table: "people");

            migrationBuilder.DropColumn(
                name: "SweptUntil",
                table: "people");
        }
    }
}
