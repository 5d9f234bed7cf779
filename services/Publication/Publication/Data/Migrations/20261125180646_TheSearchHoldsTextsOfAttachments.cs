using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheSearchHoldsTextsOfAttachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_queue_queued_at",
                table: "search_queue");

            migrationBuilder.DropIndex(
                name: "ix_search_queue_town_id_queued_at_item_id",
                table: "search_queue");

            migrationBuilder.AddColumn<bool>(
                name: "read_files",
                table: "search_queue",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "files",
                table: "published_search",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_queue_read_files_queued_at",
                table: "search_queue",
                columns: new[] { "read_files", "queued_at" });

            migrationBuilder.CreateIndex(
                name: "ix_search_queue_town_id_read_files_queued_at_item_id",
                table: "search_queue",
                columns: new[] { "town_id", "read_files", "queued_at", "item_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_queue_read_files_queued_at",
                table: "search_queue");

            migrationBuilder.DropIndex(
                name: "ix_search_queue_town_id_read_files_queued_at_item_id",
                table: "search_queue");

            migrationBuilder.DropColumn(
                name: "read_files",
                table: "search_queue");

            migrationBuilder.DropColumn(
                name: "files",
                table: "published_search");

            migrationBuilder.CreateIndex(
                name: "ix_search_queue_queued_at",
                table: "search_queue",
                column: "queued_at");

            migrationBuilder.CreateIndex(
                name: "ix_search_queue_town_id_queued_at_item_id",
                table: "search_queue",
                columns: new[] { "town_id", "queued_at", "item_id" });
        }
    }
}
