using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DebriefAside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AsideAt",
                table: "debriefs",
                type: "bigint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AsideAt",
                table: "debriefs");
        }
    }
}
