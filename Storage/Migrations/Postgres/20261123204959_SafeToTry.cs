using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SafeToTry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AskedHowAt",
                table: "rhythms",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LightenedAt",
                table: "rhythms",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoHeavyTopics",
                table: "rhythms",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NotedPreBrief",
                table: "people",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "PersonId",
                table: "conversations",
                type: "bigint",
                nullable: true);

            // Until now nothing said whose a chat is, but for the last chat of each person.
            migrationBuilder.Sql(
                """
                UPDATE conversations SET "PersonId" = (SELECT min(p."Id") FROM people p WHERE p."ChatId" = conversations."Id")
                WHERE "Type" = 'personal'
                """);

            migrationBuilder.AddColumn<long>(
                name: "DebriefedAt",
                table: "attempts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "debriefs",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Form = table.Column<int>(type: "integer", nullable: false),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    Pressed = table.Column<string>(type: "text", nullable: true),
                    IsOffered = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    PutOffTo = table.Column<long>(type: "bigint", nullable: true),
                    CardId = table.Column<string>(type: "text", nullable: true),
                    ShownIn = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_debriefs", x => x.AttemptId);
                    table.ForeignKey(
                        name: "FK_debriefs_attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_debriefs_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: true),
                    LastWord = table.Column<string>(type: "text", nullable: true),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    TokenHash = table.Column<string>(type: "text", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exports_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "facilitators",
                columns: table => new
                {
                    TeamId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    AppointedBy = table.Column<long>(type: "bigint", nullable: false),
                    Since = table.Column<long>(type: "bigint", nullable: false)
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
                    On = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reviews = table.Column<int>(type: "integer", nullable: false),
                    ReviewedTo = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flagged", x => new { x.On, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "flags",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    On = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false)
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
                name: "promises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Answers = table.Column<int>(type: "integer", nullable: false),
                    AnsweredAt = table.Column<long>(type: "bigint", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: true),
                    Legibility = table.Column<int>(type: "integer", nullable: false),
                    Apologies = table.Column<int>(type: "integer", nullable: false),
                    Summaries = table.Column<int>(type: "integer", nullable: false),
                    Updates = table.Column<int>(type: "integer", nullable: false),
                    QuestionsBeforeActions = table.Column<int>(type: "integer", nullable: false),
                    DefensiveWords = table.Column<int>(type: "integer", nullable: false),
                    CollaborativeWords = table.Column<int>(type: "integer", nullable: false),
                    FixBeforePerson = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_promises_attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_promises_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: true),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false)
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
                name: "debrief_answers",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Depth = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: true),
                    Legibility = table.Column<int>(type: "integer", nullable: false),
                    Apologies = table.Column<int>(type: "integer", nullable: false),
                    Summaries = table.Column<int>(type: "integer", nullable: false),
                    Updates = table.Column<int>(type: "integer", nullable: false),
                    QuestionsBeforeActions = table.Column<int>(type: "integer", nullable: false),
                    DefensiveWords = table.Column<int>(type: "integer", nullable: false),
                    CollaborativeWords = table.Column<int>(type: "integer", nullable: false),
                    FixBeforePerson = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_debrief_answers", x => new { x.AttemptId, x.Question });
                    table.ForeignKey(
                        name: "FK_debrief_answers_debriefs_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "debriefs",
                        principalColumn: "AttemptId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_debrief_answers_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talk_calls",
                columns: table => new
                {
                    TalkId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    TookAt = table.Column<long>(type: "bigint", nullable: true)
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
                name: "IX_conversations_PersonId",
                table: "conversations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_debrief_answers_PersonId_Question",
                table: "debrief_answers",
                columns: new[] { "PersonId", "Question" });

            migrationBuilder.CreateIndex(
                name: "IX_debriefs_open",
                table: "debriefs",
                column: "PersonId",
                unique: true,
                filter: "\"Status\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_debriefs_PersonId_At",
                table: "debriefs",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_erasures_under_way",
                table: "erasures",
                column: "AskedAt",
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_exports_PersonId",
                table: "exports",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_exports_TokenHash",
                table: "exports",
                column: "TokenHash",
                unique: true,
                filter: "\"TokenHash\" IS NOT NULL");

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
                name: "IX_promises_AttemptId",
                table: "promises",
                column: "AttemptId");

            migrationBuilder.CreateIndex(
                name: "IX_promises_PersonId",
                table: "promises",
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
                name: "debrief_answers");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "exports");

            migrationBuilder.DropTable(
                name: "facilitators");

            migrationBuilder.DropTable(
                name: "flagged");

            migrationBuilder.DropTable(
                name: "flags");

            migrationBuilder.DropTable(
                name: "promises");

            migrationBuilder.DropTable(
                name: "talk_calls");

            migrationBuilder.DropTable(
                name: "debriefs");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropIndex(
                name: "IX_conversations_PersonId",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "AskedHowAt",
                table: "rhythms");

            migrationBuilder.DropColumn(
                name: "LightenedAt",
                table: "rhythms");

            migrationBuilder.DropColumn(
                name: "NoHeavyTopics",
                table: "rhythms");

            migrationBuilder.DropColumn(
                name: "NotedPreBrief",
                table: "people");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "conversations");

            migrationBuilder.DropColumn(
                name: "DebriefedAt",
                table: "attempts");
        }
    }
}
