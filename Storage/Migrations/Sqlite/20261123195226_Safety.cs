using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Safety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AskedHowAt",
                table: "rhythms",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LightenedAt",
                table: "rhythms",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoHeavyTopics",
                table: "rhythms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "facilitators",
                columns: table => new
                {
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    AppointedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facilitators", x => new { x.TeamId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_facilitators_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_facilitators_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "flagged",
                columns: table => new
                {
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewedTo = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flagged", x => new { x.On, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "flags",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flags", x => new { x.AttemptId, x.Kind });
                    table.ForeignKey(
                        name: "FK_flags_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_talks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_talks_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talk_calls",
                columns: table => new
                {
                    TalkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    TookAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_talk_calls", x => new { x.TalkId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_talk_calls_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_talk_calls_talks_TalkId",
                        column: x => x.TalkId,
                        principalTable: "talks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_facilitators_PersonId",
                table: "facilitators",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_flags_On_Subject_At",
                table: "flags",
                columns: new[] { "On", "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_flags_PersonId",
                table: "flags",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_talk_calls_PersonId",
                table: "talk_calls",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_talks_PersonId_AskedAt",
                table: "talks",
                columns: new[] { "PersonId", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "facilitators");

            migrationBuilder.DropTable(
                name: "flagged");

            migrationBuilder.DropTable(
                name: "flags");

            migrationBuilder.DropTable(
                name: "talk_calls");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropColumn(
                name: "AskedHowAt",
                table: "rhythms");

            migrationBuilder.DropColumn(
                name: "LightenedAt",
                table: "rhythms");

            migrationBuilder.DropColumn(
                name: "NoHeavyTopics",
                table: "rhythms");
        }
    }
}
