using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TenantFlags : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "flagged");

            migrationBuilder.CreateTable(
                name: "flag_cases",
                columns: table => new
                {
                    Tenant = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewedTo = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flag_cases", x => new { x.Tenant, x.On, x.Subject });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "flag_cases");

            migrationBuilder.CreateTable(
                name: "flagged",
                columns: table => new
                {
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewedTo = table.Column<long>(type: "INTEGER", nullable: true),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_flagged", x => new { x.On, x.Subject });
                });
        }
    }
}
