using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class GuideVersionsAreDraftsFirst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateOnly>(
                name: "published_on",
                table: "guide_versions",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "guide_versions",
                type: "text",
                nullable: false,
                defaultValue: "published");

            migrationBuilder.AddColumn<string>(
                name: "steps",
                table: "guide_versions",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "state",
                table: "guide_versions");

            migrationBuilder.DropColumn(
                name: "steps",
                table: "guide_versions");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "published_on",
                table: "guide_versions",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);
        }
    }
}
