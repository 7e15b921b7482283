using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BetweenColleagues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FeedbackOffAt",
                table: "teams",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PromptsAWeek",
                table: "teams",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SweptBy",
                table: "teams",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SweptUntil",
                table: "teams",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WeekWantedAt",
                table: "teams",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SinceAt",
                table: "members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "channel_deliveries",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LapsesAt = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    ThreadId = table.Column<string>(type: "TEXT", nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_channel_deliveries", x => x.Key);
                    table.ForeignKey(
                        name: "FK_channel_deliveries_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "prompts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    TeamId = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    IsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForOne = table.Column<bool>(type: "INTEGER", nullable: false),
                    Customer = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", nullable: true),
                    OfferedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PostAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    PostedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    ThreadId = table.Column<string>(type: "TEXT", nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ShownVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Revised = table.Column<string>(type: "TEXT", nullable: true),
                    RevisedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SharedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ForWeekAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prompts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_prompts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_prompts_teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    GiverId = table.Column<long>(type: "INTEGER", nullable: false),
                    Permission = table.Column<string>(type: "TEXT", nullable: true),
                    Seen = table.Column<string>(type: "TEXT", nullable: true),
                    Impact = table.Column<string>(type: "TEXT", nullable: true),
                    Alternative = table.Column<string>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    MayBeShown = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShownAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ThankedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UnhelpfulAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AskedBack = table.Column<string>(type: "TEXT", nullable: true),
                    AskedBackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Explained = table.Column<string>(type: "TEXT", nullable: true),
                    ExplainedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notes_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_notes_prompts_PromptId",
                        column: x => x.PromptId,
                        principalTable: "prompts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "prompt_asks",
                columns: table => new
                {
                    PromptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prompt_asks", x => new { x.PromptId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_prompt_asks_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_prompt_asks_prompts_PromptId",
                        column: x => x.PromptId,
                        principalTable: "prompts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_channel_deliveries_PromptId",
                table: "channel_deliveries",
                column: "PromptId",
                filter: "\"PromptId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_channel_deliveries_sending",
                table: "channel_deliveries",
                column: "TeamId",
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_channel_deliveries_waiting",
                table: "channel_deliveries",
                column: "NextAt",
                filter: "\"State\" = 0 AND \"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_notes_GiverId",
                table: "notes",
                column: "GiverId");

            migrationBuilder.CreateIndex(
                name: "IX_notes_PersonId",
                table: "notes",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_notes_PromptId_GiverId",
                table: "notes",
                columns: new[] { "PromptId", "GiverId" },
                unique: true,
                filter: "\"GiverId\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_prompt_asks_PersonId",
                table: "prompt_asks",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_prompts_PersonId",
                table: "prompts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_prompts_TeamId_PostAt",
                table: "prompts",
                columns: new[] { "TeamId", "PostAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "channel_deliveries");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "prompt_asks");

            migrationBuilder.DropTable(
                name: "prompts");

            migrationBuilder.DropColumn(
                name: "FeedbackOffAt",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "PromptsAWeek",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "SweptBy",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "SweptUntil",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "WeekWantedAt",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "SinceAt",
                table: "members");
        }
    }
}
