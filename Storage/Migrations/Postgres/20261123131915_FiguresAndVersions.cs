using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <summary>Figures have one key for all who look, and may be a topic; drops count their versions; people of one name can be told apart.</summary>
    public partial class FiguresAndVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "people",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "figures",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "drops",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // What was published for those who were not sent it stays as it was published; for each who was sent it there was another one.
            migrationBuilder.Sql("""DELETE FROM figures WHERE "Key" NOT LIKE 'drop:%:0'""");
            migrationBuilder.Sql("""UPDATE figures SET "Key" = substr("Key", 1, 37)""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Address",
                table: "people");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "drops");
        }
    }
}
