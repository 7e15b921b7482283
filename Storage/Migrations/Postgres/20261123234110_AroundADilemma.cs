using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AroundADilemma : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Debrief",
                table: "teams",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Shares",
                table: "figures",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AsideAt",
                table: "debriefs",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "flag_cases",
                columns: table => new
                {
                    Tenant = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reviews = table.Column<int>(type: "integer", nullable: false),
                    ReviewedTo = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flag_cases", x => new { x.Tenant, x.On, x.Subject });
                });

            // What was decided stays decided, in each tenant of somebody who had flagged it.
            migrationBuilder.Sql(
                """
                INSERT INTO flag_cases ("Tenant", "On", "Subject", "State", "Reviews", "ReviewedTo", "Version")
                SELECT DISTINCT p."Tenant", c."On", c."Subject", c."State", c."Reviews", c."ReviewedTo", c."Version"
                FROM flagged c
                JOIN flags f ON f."On" = c."On" AND f."Subject" = c."Subject"
                JOIN people p ON p."Id" = f."PersonId"
                """);

            migrationBuilder.DropTable(
                name: "flagged");

            migrationBuilder.CreateTable(
                name: "road_links",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_road_links", x => x.TokenHash);
                    table.ForeignKey(
                        name: "FK_road_links_attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_road_links_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_road_links_AttemptId",
                table: "road_links",
                column: "AttemptId");

            migrationBuilder.CreateIndex(
                name: "IX_road_links_ExpiresAt",
                table: "road_links",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_road_links_PersonId",
                table: "road_links",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "flag_cases");

            migrationBuilder.DropTable(
                name: "road_links");

            migrationBuilder.DropColumn(
                name: "Debrief",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "Shares",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "AsideAt",
                table: "debriefs");

            migrationBuilder.CreateTable(
                name: "flagged",
                columns: table => new
                {
                    On = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    ReviewedTo = table.Column<long>(type: "bigint", nullable: true),
                    Reviews = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flagged", x => new { x.On, x.Subject });
                });
        }
    }
}
