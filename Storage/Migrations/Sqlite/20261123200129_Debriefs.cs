using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Debriefs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DebriefedAt",
                table: "attempts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "debriefs",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Form = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Pressed = table.Column<string>(type: "TEXT", nullable: true),
                    IsOffered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    PutOffTo = table.Column<long>(type: "INTEGER", nullable: true),
                    CardId = table.Column<string>(type: "TEXT", nullable: true),
                    ShownIn = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "promises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Answers = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: true),
                    Legibility = table.Column<int>(type: "INTEGER", nullable: false),
                    Apologies = table.Column<int>(type: "INTEGER", nullable: false),
                    Summaries = table.Column<int>(type: "INTEGER", nullable: false),
                    Updates = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionsBeforeActions = table.Column<int>(type: "INTEGER", nullable: false),
                    DefensiveWords = table.Column<int>(type: "INTEGER", nullable: false),
                    CollaborativeWords = table.Column<int>(type: "INTEGER", nullable: false),
                    FixBeforePerson = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "debrief_answers",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: true),
                    Legibility = table.Column<int>(type: "INTEGER", nullable: false),
                    Apologies = table.Column<int>(type: "INTEGER", nullable: false),
                    Summaries = table.Column<int>(type: "INTEGER", nullable: false),
                    Updates = table.Column<int>(type: "INTEGER", nullable: false),
                    QuestionsBeforeActions = table.Column<int>(type: "INTEGER", nullable: false),
                    DefensiveWords = table.Column<int>(type: "INTEGER", nullable: false),
                    CollaborativeWords = table.Column<int>(type: "INTEGER", nullable: false),
                    FixBeforePerson = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "IX_promises_AttemptId",
                table: "promises",
                column: "AttemptId");

            migrationBuilder.CreateIndex(
                name: "IX_promises_PersonId",
                table: "promises",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "debrief_answers");

            migrationBuilder.DropTable(
                name: "promises");

            migrationBuilder.DropTable(
                name: "debriefs");

            migrationBuilder.DropColumn(
                name: "DebriefedAt",
                table: "attempts");
        }
    }
}
