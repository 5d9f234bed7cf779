using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class DutiesAreCountedByTheCalendarsOfTheCounty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // No calendar is called so: whatever is not settled yet is counted anew by the one in force.
            migrationBuilder.AddColumn<string>(
                name: "calendar_version",
                table: "duties",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "calendar_overlays",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    for_town = table.Column<Guid>(type: "uuid", nullable: true),
                    jurisdiction = table.Column<string>(type: "text", nullable: false),
                    basis_document = table.Column<string>(type: "text", nullable: false),
                    off = table.Column<DateOnly[]>(type: "date[]", nullable: false),
                    worked = table.Column<DateOnly[]>(type: "date[]", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_overlays", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "calendar_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    holidays = table.Column<DateOnly[]>(type: "date[]", nullable: false),
                    workdays = table.Column<DateOnly[]>(type: "date[]", nullable: false),
                    notice_number = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_years", x => x.year);
                });

            migrationBuilder.CreateIndex(
                name: "ix_duties_town_id_calendar_version",
                table: "duties",
                columns: new[] { "town_id", "calendar_version" },
                filter: "fulfilled_on is null or provisional");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_overlays");

            migrationBuilder.DropTable(
                name: "calendar_years");

            migrationBuilder.DropIndex(
                name: "ix_duties_town_id_calendar_version",
                table: "duties");

            migrationBuilder.DropColumn(
                name: "calendar_version",
                table: "duties");
        }
    }
}
