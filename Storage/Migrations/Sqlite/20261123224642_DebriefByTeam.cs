using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
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
                type: "INTEGER",
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
