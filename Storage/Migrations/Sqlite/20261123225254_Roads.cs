using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Roads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Shares",
                table: "figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "road_links",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "road_links");

            migrationBuilder.DropColumn(
                name: "Shares",
                table: "figures");
        }
    }
}
