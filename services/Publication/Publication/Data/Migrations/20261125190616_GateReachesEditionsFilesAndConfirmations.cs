using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class GateReachesEditionsFilesAndConfirmations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_leak_scans",
                table: "leak_scans");

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "leak_scans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "item_editions",
                type: "text",
                nullable: false,
                defaultValueSql: "'Published'");

            migrationBuilder.AddColumn<string>(
                name: "granted_for",
                table: "higher_approvals",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "grants",
                table: "higher_approvals",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "asked_of",
                table: "coordinations",
                type: "text",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_leak_scans",
                table: "leak_scans",
                columns: new[] { "item_id", "of_public", "edition" });

            migrationBuilder.CreateTable(
                name: "item_file_links",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_town = table.Column<string>(type: "text", nullable: false),
                    attachment = table.Column<Guid>(type: "uuid", nullable: false),
                    town_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_file_links", x => new { x.item_id, x.target_town, x.attachment });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "item_file_links");

            migrationBuilder.DropPrimaryKey(
                name: "pk_leak_scans",
                table: "leak_scans");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "leak_scans");

            migrationBuilder.DropColumn(
                name: "state",
                table: "item_editions");

            migrationBuilder.DropColumn(
                name: "granted_for",
                table: "higher_approvals");

            migrationBuilder.DropColumn(
                name: "grants",
                table: "higher_approvals");

            migrationBuilder.DropColumn(
                name: "asked_of",
                table: "coordinations");

            migrationBuilder.AddPrimaryKey(
                name: "pk_leak_scans",
                table: "leak_scans",
                columns: new[] { "item_id", "of_public" });
        }
    }
}
