using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DrillAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ClockOffAt",
                table: "rhythms",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "drill_attempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    DrillId = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", nullable: false),
                    Skill = table.Column<string>(type: "TEXT", nullable: false),
                    Rung = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Go = table.Column<int>(type: "INTEGER", nullable: false),
                    Deadline = table.Column<long>(type: "INTEGER", nullable: true),
                    HasTyped = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsImpatient = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rating = table.Column<int>(type: "INTEGER", nullable: true),
                    OfferedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CardId = table.Column<string>(type: "TEXT", nullable: true),
                    EarlierCardId = table.Column<string>(type: "TEXT", nullable: true),
                    ShownIn = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drill_attempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_drill_attempts_contents_ContentHash",
                        column: x => x.ContentHash,
                        principalTable: "contents",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_drill_attempts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drill_goes",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ToImpatient = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_drill_goes", x => new { x.AttemptId, x.Number });
                    table.ForeignKey(
                        name: "FK_drill_goes_drill_attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "drill_attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_drill_attempts_ContentHash",
                table: "drill_attempts",
                column: "ContentHash");

            migrationBuilder.CreateIndex(
                name: "IX_drill_attempts_PersonId_Status_EndedAt",
                table: "drill_attempts",
                columns: new[] { "PersonId", "Status", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_drill_attempts_present",
                table: "drill_attempts",
                column: "PersonId",
                unique: true,
                filter: "\"Status\" <> 4");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drill_goes");

            migrationBuilder.DropTable(
                name: "drill_attempts");

            migrationBuilder.DropColumn(
                name: "ClockOffAt",
                table: "rhythms");
        }
    }
}
