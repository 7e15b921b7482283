using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <summary>What hosts share of their limits. No entity: it is written by one statement, and unlogged, which Entity Framework knows nothing of.</summary>
    public partial class Slots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """CREATE UNLOGGED TABLE slots ("Key" text PRIMARY KEY, "Near" bigint NOT NULL, "Far" bigint NOT NULL)""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE slots");
        }
    }
}
