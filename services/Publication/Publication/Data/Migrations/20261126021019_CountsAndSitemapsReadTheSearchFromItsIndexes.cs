using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GovPortal.Publication.Data.Migrations
{
    /// <inheritdoc />
    public partial class CountsAndSitemapsReadTheSearchFromItsIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_published_search_published_on_item_id",
                table: "published_search");

            migrationBuilder.DropIndex(
                name: "ix_published_search_town_id_published_on_item_id",
                table: "published_search");

            migrationBuilder.CreateIndex(
                name: "ix_published_search_published_on_item_id",
                table: "published_search",
                columns: new[] { "published_on", "item_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "updated_at", "town_id", "index_number" });

            migrationBuilder.CreateIndex(
                name: "ix_published_search_town_id_published_on_item_id",
                table: "published_search",
                columns: new[] { "town_id", "published_on", "item_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "column", "catalogue_item" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_published_search_published_on_item_id",
                table: "published_search");

            migrationBuilder.DropIndex(
                name: "ix_published_search_town_id_published_on_item_id",
                table: "published_search");

            migrationBuilder.CreateIndex(
                name: "ix_published_search_published_on_item_id",
                table: "published_search",
                columns: new[] { "published_on", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_published_search_town_id_published_on_item_id",
                table: "published_search",
                columns: new[] { "town_id", "published_on", "item_id" });
        }
    }
}
