using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DebriefByTeam : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Debrief",
                table: "teams",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Debrief",
                table: "teams");
        }
    }
}
