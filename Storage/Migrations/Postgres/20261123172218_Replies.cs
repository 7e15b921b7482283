using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Replies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "replies",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("PK_replies", x => new { x.AttemptId, x.Step });
                    table.ForeignKey(
                        name: "FK_replies_decisions_AttemptId_Step",
                        columns: x => new { x.AttemptId, x.Step },
                        principalTable: "decisions",
                        principalColumns: new[] { "AttemptId", "Step" },
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "replies");
        }
    }
}
