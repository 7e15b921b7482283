using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EmpathyBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bot_states",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bot_states", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "contents",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false),
                    DilemmaId = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    FirstSeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contents", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ChannelId = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    Type = table.Column<string>(type: "text", nullable: false),
                    ServiceUrl = table.Column<string>(type: "text", nullable: false),
                    BotId = table.Column<string>(type: "text", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: true),
                    GreetedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Tenant = table.Column<string>(type: "text", nullable: false),
                    ObjectId = table.Column<string>(type: "text", nullable: false),
                    Locale = table.Column<string>(type: "text", nullable: true),
                    FirstSeenAt = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: true),
                    ChannelUserId = table.Column<string>(type: "text", nullable: true),
                    ClientZone = table.Column<string>(type: "text", nullable: true),
                    ChatId = table.Column<long>(type: "bigint", nullable: true),
                    LastHeardAt = table.Column<long>(type: "bigint", nullable: true),
                    GoneAt = table.Column<long>(type: "bigint", nullable: true),
                    SweptBy = table.Column<string>(type: "text", nullable: true),
                    SweptUntil = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "handled",
                columns: table => new
                {
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handled", x => new { x.ConversationId, x.ActivityId });
                    table.ForeignKey(
                        name: "FK_handled_conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    DilemmaId = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "text", nullable: false),
                    GuiseId = table.Column<string>(type: "text", nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    OfferedAt = table.Column<long>(type: "bigint", nullable: false),
                    BegunAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndingId = table.Column<string>(type: "text", nullable: true),
                    CardId = table.Column<string>(type: "text", nullable: true),
                    ShownAt = table.Column<long>(type: "bigint", nullable: true),
                    ShownIn = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_attempts_contents_ContentHash",
                        column: x => x.ContentHash,
                        principalTable: "contents",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attempts_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: true),
                    Step = table.Column<int>(type: "integer", nullable: true),
                    DropId = table.Column<Guid>(type: "uuid", nullable: true),
                    About = table.Column<string>(type: "text", nullable: true),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    NextAt = table.Column<long>(type: "bigint", nullable: true),
                    LapsesAt = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    JoinedTo = table.Column<string>(type: "text", nullable: true),
                    MessageId = table.Column<string>(type: "text", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    ShownAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.Key);
                    table.ForeignKey(
                        name: "FK_deliveries_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memories",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Stability = table.Column<double>(type: "double precision", nullable: false),
                    Difficulty = table.Column<double>(type: "double precision", nullable: false),
                    Rating = table.Column<int>(type: "integer", nullable: false),
                    ReviewedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    Reviews = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memories", x => new { x.PersonId, x.Kind, x.Subject });
                    table.ForeignKey(
                        name: "FK_memories_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "played",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    DilemmaId = table.Column<string>(type: "text", nullable: false),
                    GuiseId = table.Column<string>(type: "text", nullable: false),
                    EndingId = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "text", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: false),
                    Times = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_played", x => new { x.PersonId, x.DilemmaId });
                    table.ForeignKey(
                        name: "FK_played_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rhythms",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Zone = table.Column<string>(type: "text", nullable: true),
                    WorkDays = table.Column<int>(type: "integer", nullable: true),
                    WorkFrom = table.Column<int>(type: "integer", nullable: true),
                    WorkTo = table.Column<int>(type: "integer", nullable: true),
                    QuietFrom = table.Column<int>(type: "integer", nullable: true),
                    QuietTo = table.Column<int>(type: "integer", nullable: true),
                    PausedAt = table.Column<long>(type: "bigint", nullable: true),
                    PausedUntil = table.Column<long>(type: "bigint", nullable: true),
                    NudgeAt = table.Column<long>(type: "bigint", nullable: true),
                    NudgesUnanswered = table.Column<int>(type: "integer", nullable: false),
                    NudgesOffAt = table.Column<long>(type: "bigint", nullable: true),
                    SnoozedUntil = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rhythms", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_rhythms_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    SceneId = table.Column<string>(type: "text", nullable: false),
                    ChoiceId = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TakenMs = table.Column<long>(type: "bigint", nullable: true),
                    Trust = table.Column<int>(type: "integer", nullable: false),
                    Fairness = table.Column<int>(type: "integer", nullable: false),
                    Risk = table.Column<int>(type: "integer", nullable: false),
                    Effort = table.Column<int>(type: "integer", nullable: false),
                    LaterTrust = table.Column<int>(type: "integer", nullable: false),
                    LaterFairness = table.Column<int>(type: "integer", nullable: false),
                    LaterRisk = table.Column<int>(type: "integer", nullable: false),
                    LaterEffort = table.Column<int>(type: "integer", nullable: false),
                    LaterDueAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => new { x.AttemptId, x.Step });
                    table.ForeignKey(
                        name: "FK_decisions_attempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "attempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_attempts_ContentHash",
                table: "attempts",
                column: "ContentHash");

            migrationBuilder.CreateIndex(
                name: "IX_attempts_open",
                table: "attempts",
                column: "PersonId",
                unique: true,
                filter: "\"Status\" IN (0, 1)");

            migrationBuilder.CreateIndex(
                name: "IX_attempts_PersonId_Status_OfferedAt",
                table: "attempts",
                columns: new[] { "PersonId", "Status", "OfferedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_ChannelId_ConversationId",
                table: "conversations",
                columns: new[] { "ChannelId", "ConversationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_DropId",
                table: "deliveries",
                column: "DropId",
                filter: "\"DropId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_PersonId_State_EndedAt",
                table: "deliveries",
                columns: new[] { "PersonId", "State", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_sending",
                table: "deliveries",
                column: "PersonId",
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_waiting",
                table: "deliveries",
                column: "NextAt",
                filter: "\"State\" = 0 AND \"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_handled_At",
                table: "handled",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_people_Tenant_ObjectId",
                table: "people",
                columns: new[] { "Tenant", "ObjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rhythms_NudgeAt",
                table: "rhythms",
                column: "NudgeAt",
                filter: "\"NudgeAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bot_states");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "handled");

            migrationBuilder.DropTable(
                name: "memories");

            migrationBuilder.DropTable(
                name: "played");

            migrationBuilder.DropTable(
                name: "rhythms");

            migrationBuilder.DropTable(
                name: "attempts");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "contents");

            migrationBuilder.DropTable(
                name: "people");
        }
    }
}
